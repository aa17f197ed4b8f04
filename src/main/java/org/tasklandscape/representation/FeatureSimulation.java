package org.tasklandscape.representation;

import java.util.List;
import org.tasklandscape.linear.Symmetric;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.BartlettFactor;
import org.tasklandscape.sampling.ChiSampler;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.RunningMoments;

/**
 * E<sub>m</sub>(λ) by drawing tasks, inputs and noise, and stepping in feature space; no use of the
 * closed form, nor of its decomposition into noise and bias.
 *
 * <p>Only 2k + 1 columns matter to the residuals e of a task: G of the inputs that B̂ sees (k) and
 * does not see (k) of B, and the noise. Their Gram matrix comes from a Bartlett factor; with it
 * ‖e‖² and the gradient along the seen inputs are sums. Along the other p - k features the gradient
 * is N(0, ‖e‖² I), of length ‖e‖χ<sub>p-k</sub>. So a draw costs O(k²) whatever m, D and p are.
 * Source: theory 1.1, section 2.
 *
 * @param world the tasks in R<sup>k</sup>
 * @param space the features
 * @param test one step on finitely many samples
 * @param streams the seed and the name of the artefact
 * @param trials the threads; the result is the same to the last bit on any number
 */
public record FeatureSimulation(
    TwoClusters world, FeatureSpace space, Adaptation test, Streams streams, Trials trials) {
  private static final int BLOCK = 4096;

  /**
   * Checks that the simulation can be done.
   *
   * @throws IllegalArgumentException if the dimensions disagree, or the test takes several steps or
   *     infinitely many samples
   */
  public FeatureSimulation {
    space.requireDimension(world);
    if (test.steps() != 1 || test.samples() == Adaptation.INFINITE) {
      throw new IllegalArgumentException(
          "the simulation needs one step on finitely many samples, got " + test);
    }
  }

  /**
   * Draws N tasks, the same for every λ.
   *
   * @param cell the name of this point of the artefact; it selects the random streams
   * @param draws N, at least 2
   * @param weights λ of each start v = λR M e₁, at least one
   * @return the moments of the excess risks, in the order of the λ
   * @throws IllegalArgumentException if N is too small or there is no λ
   */
  public RunningMoments run(String cell, int draws, double... weights) {
    if (draws < 2 || weights.length == 0) {
      throw new IllegalArgumentException(
          "a simulation needs at least 2 draws and 1 start, got %d and %d"
              .formatted(draws, weights.length));
    }
    List<RunningMoments> blocks =
        trials.run(
            (draws + BLOCK - 1) / BLOCK,
            b -> block(streams.stream(cell, b), Math.min(BLOCK, draws - b * BLOCK), weights));
    RunningMoments all = new RunningMoments(weights.length);
    blocks.forEach(all::merge);
    return all;
  }

  private RunningMoments block(RandomStream stream, int draws, double[] weights) {
    RunningMoments moments = new RunningMoments(weights.length);
    Draw draw = new Draw(stream);
    double[] risks = new double[weights.length];
    for (int t = 0; t < draws; t++) {
      draw.next();
      for (int i = 0; i < weights.length; i++) {
        risks[i] = draw.riskFrom(weights[i]);
      }
      moments.add(risks);
    }
    return moments;
  }

  /** One task with its sample, from which any start may step. */
  private final class Draw {
    private final int k = world.dimension();
    private final double[] seenRoot = Symmetric.of(space.seen()).root().getDDRM().data;
    private final double[] unseenRoot = Symmetric.of(space.unseen()).root().getDDRM().data;
    private final TaskDraw task;
    private final BartlettFactor sample;
    private final ChiSampler others;
    private final double[] error = new double[2 * k + 1];
    private final double[] gradient = new double[2 * k + 1];
    private double otherLength;

    Draw(RandomStream stream) {
      task = new TaskDraw(world, stream);
      sample = new BartlettFactor((long) test.samples(), 2 * k + 1, stream);
      others = new ChiSampler(space.features() - k, stream);
    }

    void next() {
      task.next();
      sample.draw();
      otherLength = others.sample();
    }

    double riskFrom(double weight) {
      double rho = task.curvature();
      double root = Math.sqrt(rho);
      double[] theta = task.theta();
      for (int i = 0; i < k; i++) {
        double a = seenRoot[i * k] * weight * world.distance();
        double b = 0;
        for (int j = 0; j < k; j++) {
          a -= seenRoot[i * k + j] * theta[j];
          b -= unseenRoot[i * k + j] * theta[j];
        }
        error[i] = root * a;
        error[k + i] = root * b;
      }
      error[2 * k] = Math.sqrt(world.noiseVariance());
      sample.gram(error, gradient);
      double scale = test.innerStep() * rho / test.samples();
      double residual = 0;
      double risk = 0;
      for (int i = 0; i < error.length; i++) {
        residual += error[i] * gradient[i];
        double left = i < k ? error[i] - scale * gradient[i] : error[i];
        risk += i < 2 * k ? left * left : 0;
      }
      double along = scale * otherLength;
      return (risk + along * along * residual) / 2;
    }
  }
}
