package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** What a learner trains, written out: one hard task of four, its loss times 1/16, and Adam. */
class LearnerByHandTest {
  private static final ImageSet GLYPHS = new GlyphAlphabets(5, 6, 20, 28, 7).draw();
  private static final ConvNetwork NETWORK = new ConvNetwork(28, 1, 4, 5);

  /** Weights of 2 × 2 × 4 features to five outputs, and five biases. */
  private static final int HEAD = 16 * 5 + 5;

  private static final double INNER_STEP = 0.4;
  private static final double STEP = 1e-2;
  private static final double CLIP = 0.05;
  private static final double WIDTH = 1e-2;

  private final Streams streams = new Streams(6, "by hand");
  private final FewShotTasks tasks =
      new DrawingTasks(GLYPHS, HardLabels.PACKED.maps(5), Hardness.SCALE, streams);
  private final ImageRisk support = new ImageRisk(NETWORK, tasks.shape().support());
  private final ImageRisk query = new ImageRisk(NETWORK, tasks.shape().query());
  private final ImageRisk all =
      new ImageRisk(NETWORK, tasks.shape().support() + tasks.shape().query());

  /** Two iterations: in Adam's first one the norm of the gradient cancels, clipped or not. */
  @ParameterizedTest
  @EnumSource
  void twoIterationsAreThoseOfTheDefinition(TrainingPlan.Method method) {
    var plan = new TrainingPlan(method, INNER_STEP, STEP, CLIP, 4, 2, 1);
    var learner = new Learner(plan, NETWORK, tasks, streams, 1);
    learner.step();
    learner.step();

    double[] w = NETWORK.initial(streams.stream("start"));
    double[] first = new double[w.length];
    double[] second = new double[w.length];
    for (int t = 0; t < 2; t++) {
      double[] g = new double[w.length];
      double loss = batch(method, w, t, g);
      assertThat(learner.losses().get(t)).isCloseTo(loss, within(1e-9));
      double norm = Math.sqrt(Arrays.stream(g).map(x -> x * x).sum());
      assertThat(norm).isGreaterThan(2 * CLIP);
      for (int i = 0; i < w.length; i++) {
        double cut = g[i] * CLIP / norm;
        first[i] = 0.9 * first[i] + 0.1 * cut;
        second[i] = 0.999 * second[i] + 0.001 * cut * cut;
        double mean = first[i] / (1 - Math.pow(0.9, t + 1));
        double square = second[i] / (1 - Math.pow(0.999, t + 1));
        w[i] -= STEP * mean / (Math.sqrt(square) + 1e-8);
      }
    }
    assertThat(learner.parameters()).containsExactly(w, within(1e-9));
  }

  /** The mean loss of four tasks, the first one hard, and its gradient. */
  private double batch(TrainingPlan.Method method, double[] w, int iteration, double[] gradient) {
    RandomStream stream = streams.stream("training", iteration);
    double loss = 0;
    for (int i = 0; i < 4; i++) {
      Episode episode = tasks.training(i == 0, stream);
      double scale = i == 0 ? 0.0625 : 1;
      double[] g = new double[w.length];
      loss += scale * task(method, w, episode, scale, g) / 4;
      for (int j = 0; j < g.length; j++) {
        gradient[j] += scale * g[j] / 4;
      }
    }
    return loss;
  }

  /** One task's loss after adaptation and its gradient, the loss judged by not yet scaled. */
  private double task(
      TrainingPlan.Method method, double[] w, Episode episode, double scale, double[] g) {
    if (method.isJoint()) {
      all.show(episode.images(), episode.labels());
      return all.gradient(w, g);
    }
    support.show(episode.support(), episode.supportLabels());
    query.show(episode.query(), episode.queryLabels());
    boolean[] moves = new boolean[w.length];
    Arrays.fill(moves, method == TrainingPlan.Method.ANIL ? w.length - HEAD : 0, w.length, true);
    double[] slope = new double[w.length];
    support.gradient(w, slope);
    double[] u = w.clone();
    for (int i = 0; i < u.length; i++) {
      u[i] -= moves[i] ? INNER_STEP * scale * slope[i] : 0;
    }
    double loss = query.gradient(u, g);
    double[] moved = g.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] = moves[i] ? g[i] : 0;
    }
    double[] curved = curved(method, w, moved, scale);
    for (int i = 0; i < g.length; i++) {
      g[i] -= INNER_STEP * scale * curved[i];
    }
    return loss;
  }

  /** ∇²f(w) v of the support, or what the method takes in its place; v is not yet scaled. */
  private double[] curved(TrainingPlan.Method method, double[] w, double[] v, double scale) {
    double[] product = new double[w.length];
    if (method == TrainingPlan.Method.FO_MAML) {
      return product;
    }
    if (method != TrainingPlan.Method.HF_MAML) {
      support.hessianVector(w, v, product);
      return product;
    }
    double[] forth = new double[w.length];
    double[] back = new double[w.length];
    support.gradient(moved(w, WIDTH * scale, v), forth);
    support.gradient(moved(w, -WIDTH * scale, v), back);
    for (int i = 0; i < product.length; i++) {
      product[i] = (forth[i] - back[i]) / (2 * WIDTH * scale);
    }
    return product;
  }

  private static double[] moved(double[] w, double by, double[] v) {
    double[] point = w.clone();
    for (int i = 0; i < point.length; i++) {
      point[i] += by * v[i];
    }
    return point;
  }
}
