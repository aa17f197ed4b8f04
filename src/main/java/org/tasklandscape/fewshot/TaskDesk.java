package org.tasklandscape.fewshot;

import java.util.Arrays;
import java.util.List;

/**
 * One task after the other, with the large arrays that adaptation to it needs. One thread at a
 * time.
 */
final class TaskDesk {
  private final EpisodeShape shape;
  private final Head head;
  private final ImageRisk support;
  private final ImageRisk query;
  private final Features features;
  private Episode episode;

  TaskDesk(ConvNetwork network, EpisodeShape shape) {
    this.shape = shape;
    head = Head.of(network);
    support = new ImageRisk(network, shape.support());
    query = new ImageRisk(network, shape.query());
    features = new Features(network, shape.support() + shape.query());
  }

  void lay(Episode shown) {
    episode = shown;
    support.show(shown.support(), shown.supportLabels());
    query.show(shown.query(), shown.queryLabels());
  }

  /** Accuracies before the first step and after each number of steps, which rise. */
  double[] along(Adaptation way, double[] w, double size, List<Integer> steps) {
    double[] u = way == Adaptation.ZERO_HEAD ? head.anew(w) : w.clone();
    int moved = way == Adaptation.HEAD_ONLY ? head.first() : 0;
    double[] gradient = new double[u.length];
    double[] accuracies = new double[steps.size() + 1];
    accuracies[0] = judged(u);
    int made = 0;
    for (int s = 0; s < steps.size(); s++) {
      for (; made < steps.get(s) && size > 0; made++) {
        support.gradient(u, gradient);
        for (int p = moved; p < u.length; p++) {
          u[p] -= size * gradient[p];
        }
      }
      accuracies[s + 1] = judged(u);
    }
    return accuracies;
  }

  private double judged(double[] u) {
    query.value(u);
    return query.accuracy();
  }

  /** The accuracy of a way without steps: by features, all drawings of the task in one batch. */
  double atOnce(Adaptation way, double[] w) {
    float[][] rows =
        way == Adaptation.PIXELS ? pixels(episode.images()) : features.of(w, episode.images());
    float[][] prototypes = prototypes(rows);
    int right = 0;
    for (int i = 0; i < shape.query(); i++) {
      int nearest = NearestNeighbour.of(rows[shape.support() + i], prototypes);
      right += nearest == episode.queryLabels()[i] ? 1 : 0;
    }
    return (double) right / shape.query();
  }

  private float[][] pixels(float[] images) {
    int count = shape.support() + shape.query();
    int size = images.length / count;
    float[][] rows = new float[count][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(images, i * size, (i + 1) * size));
    return rows;
  }

  /** The mean row of each label's drawings to adapt on. */
  private float[][] prototypes(float[][] rows) {
    float[][] means = new float[shape.classes()][rows[0].length];
    for (int i = 0; i < shape.support(); i++) {
      float[] mean = means[episode.supportLabels()[i]];
      for (int j = 0; j < mean.length; j++) {
        mean[j] += rows[i][j] / shape.shots();
      }
    }
    return means;
  }
}
