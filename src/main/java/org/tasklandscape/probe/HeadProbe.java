package org.tasklandscape.probe;

import java.util.List;
import java.util.function.DoubleFunction;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverDraws;

/**
 * What MAML would gain over NAL on the last features of NAL's network: accuracy on queries after
 * one step from V_MAML, less that from V_NAL, each at the step a that is best for it on the tasks
 * that it is learned from. It sees what a head can gain on these features, not features that move.
 * Source: theory 9.5.
 *
 * @param gain in accuracy, mean over the held-out tasks with Student's interval
 * @param nal accuracy from NAL's head
 * @param maml accuracy from MAML's head
 * @param nalStep a of NAL
 * @param mamlStep a of MAML
 * @param landscape hardness and geography of the tasks that it is learned from, at MAML's a
 */
public record HeadProbe(
    Estimate gain,
    Estimate nal,
    Estimate maml,
    double nalStep,
    double mamlStep,
    HeadLandscape landscape) {
  /** Below this many tasks to learn from, or to judge, nothing is told. */
  public static final int FEWEST = 6;

  /** The directions that are kept. */
  public static final int DIRECTIONS = 20;

  private static final int CANDIDATES = 25;
  private static final double LEAST = 0.01;
  private static final double MOST = 2;

  private record Chosen(SimpleMatrix head, double step) {}

  /** A held-out task: its moments, and what its query is to be told by. */
  private record Judged(HeadTask task, SimpleMatrix query, int[] labels) {
    static Judged of(Episode episode, WhitenedFeatures features, int classes) {
      return new Judged(
          episode.moments(features, classes), features.of(episode.query()), episode.queryLabels());
    }

    double accuracy(Chosen chosen) {
      SimpleMatrix scores = query.mult(task.adapted(chosen.head(), chosen.step()));
      int right = 0;
      for (int i = 0; i < labels.length; i++) {
        int best = 0;
        for (int k = 1; k < scores.getNumCols(); k++) {
          best = scores.get(i, k) > scores.get(i, best) ? k : best;
        }
        right += best == labels[i] ? 1 : 0;
      }
      return (double) right / labels.length;
    }
  }

  /**
   * Predicts.
   *
   * @param learned the tasks that both heads are learned from
   * @param heldOut the tasks that judge
   * @param classes K, the labels being 0 to K - 1
   * @param directions how many of the features are kept, {@link #DIRECTIONS} in theory 9.5
   * @return the prediction
   * @throws IllegalArgumentException if there are fewer than six tasks of either kind, the features
   *     are all zero, or the queries do not span them
   */
  public static HeadProbe of(
      List<Episode> learned, List<Episode> heldOut, int classes, int directions) {
    if (learned.size() < FEWEST || heldOut.size() < FEWEST) {
      throw new IllegalArgumentException(
          "must have at least %d tasks to learn from and as many to judge, got %d and %d"
              .formatted(FEWEST, learned.size(), heldOut.size()));
    }
    WhitenedFeatures features = WhitenedFeatures.of(learned, directions);
    List<HeadTask> tasks = learned.stream().map(e -> e.moments(features, classes)).toList();
    double curvature = tasks.stream().mapToDouble(HeadLandscape::curvature).average().orElseThrow();
    SimpleMatrix plain = LinearHead.nal(tasks);
    Chosen nal = best(tasks, curvature, step -> plain);
    Chosen maml = best(tasks, curvature, step -> LinearHead.maml(tasks, step));
    List<Judged> judged = heldOut.stream().map(e -> Judged.of(e, features, classes)).toList();
    double[] ofNal = judged.stream().mapToDouble(task -> task.accuracy(nal)).toArray();
    double[] ofMaml = judged.stream().mapToDouble(task -> task.accuracy(maml)).toArray();
    double[] gains = new double[ofNal.length];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = ofMaml[i] - ofNal[i];
    }
    return new HeadProbe(
        OverDraws.mean(gains),
        OverDraws.mean(ofNal),
        OverDraws.mean(ofMaml),
        nal.step(),
        maml.step(),
        HeadLandscape.of(tasks, plain, maml.step()));
  }

  /** The step, 0 or one of a grid about 1/λ, with the least loss after it. */
  private static Chosen best(
      List<HeadTask> tasks, double curvature, DoubleFunction<SimpleMatrix> head) {
    Chosen best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int i = -1; i < CANDIDATES; i++) {
      double share = i < 0 ? 0 : LEAST * Math.pow(MOST / LEAST, i / (CANDIDATES - 1.0));
      double step = share / curvature;
      Chosen chosen = new Chosen(head.apply(step), step);
      double loss = 0;
      for (HeadTask task : tasks) {
        loss += task.weight() * task.loss(task.adapted(chosen.head(), chosen.step()));
      }
      if (best == null || loss < least) {
        least = loss;
        best = chosen;
      }
    }
    return best;
  }
}
