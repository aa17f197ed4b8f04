package org.tasklandscape.chapter.geography;

import java.util.List;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.RandomCovariance;
import org.tasklandscape.regression.TaskCluster;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.RandomStream;

/** Two equally likely groups of tasks in the plane whose curvatures differ by direction. */
final class TurnedTasks {
  private static final double HARDEST = 1e-6;

  private TurnedTasks() {}

  /** {@return Σ of curvatures 1 and flat, the steep one at this angle} */
  static double[][] covariance(double flat, double angle) {
    double c = StrictMath.cos(angle);
    double s = StrictMath.sin(angle);
    double off = (1 - flat) * c * s;
    return new double[][] {{c * c + flat * s * s, off}, {off, s * s + flat * c * c}};
  }

  /** G of two groups, their centres R apart at an angle, each with its spread. */
  static double gain(double[][][] covariances, double[] spreads, double[] centre, Adaptation step) {
    LinearTask first = LinearTask.of(covariances[0], new double[2], 0);
    LinearTask second = LinearTask.of(covariances[1], centre, 0);
    TaskEnvironment world =
        TaskEnvironment.mixture(
            new double[] {0.5, 0.5},
            List.of(
                TaskCluster.around("first", first, spreads[0]),
                TaskCluster.around("second", second, spreads[1])));
    return Comparison.of(world, step, step).gain();
  }

  /** Whether a random pair obeys a theorem, read as its statement for these tasks. */
  static boolean obey(Theorem theorem, RandomStream random) {
    double distance = Assumption.Drawn.logUniform(random, 0.1, 10);
    double angle = 2 * Math.PI * random.nextDouble();
    double[] centre = {distance * StrictMath.cos(angle), distance * StrictMath.sin(angle)};
    double[] spreads = {
      Assumption.Drawn.logUniform(random, 0.01, 10), Assumption.Drawn.logUniform(random, 0.01, 10)
    };
    double flat = Assumption.Drawn.logUniform(random, 0.05, 0.9);
    double[][] easy = covariance(flat, Math.PI * random.nextDouble());
    double[][] hard =
        switch (theorem) {
          case T1 -> easy;
          case T2 -> covariance(flat, Math.PI * random.nextDouble());
          case T4 -> RandomCovariance.draw(random, 2, 0.1 * HARDEST, HARDEST);
          default -> RandomCovariance.draw(random, 2, 0.01, 0.5);
        };
    double samples = Math.rint(Assumption.Drawn.logUniform(random, 50, 1e4));
    Adaptation step =
        theorem == Theorem.T4
            ? Adaptation.step(1, Adaptation.INFINITE)
            : Adaptation.step(1, samples);
    double room = distance * distance / (2 * spreads[1]);
    return allowed(theorem, room).holds(gain(new double[][][] {easy, hard}, spreads, centre, step));
  }

  /** With equal spectra κ = 1; T3 with λ_MAML at most 1. */
  private static Theorem.Allowed allowed(Theorem theorem, double room) {
    return switch (theorem) {
      case AT_LEAST_ONE -> new Theorem.Allowed(1, Double.POSITIVE_INFINITY);
      case T1 -> Theorem.Allowed.at(1);
      case T2 -> Theorem.Allowed.atMost(1);
      case T3 -> Theorem.Allowed.atMost(1 + room);
      case T4 -> Theorem.Allowed.near(1 + room);
    };
  }
}
