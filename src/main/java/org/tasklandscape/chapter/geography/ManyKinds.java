package org.tasklandscape.chapter.geography;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.TaskCluster;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.RandomStream;

/**
 * Three to six equally likely isotropic kinds of tasks. T2 for any number of them: G ≤ E_ν[φ]
 * E_ν[1/φ] with NAL's weights ν ∝ ρ; T3: G - 1 ≤ D²/(d E_μ[r]) with MAML's weights μ ∝ q and the
 * largest distance D of two centres. Source: theory 1.9, T2.
 */
final class ManyKinds {
  private static final int DIMENSION = 3;
  private static final double HARDEST = 1e-6;

  private final double[] curvatures;
  private final double[] spreads;
  private final double[][] centres;
  private final Adaptation step;

  private ManyKinds(Theorem theorem, RandomStream random) {
    int kinds = 3 + random.nextInt(4);
    curvatures = new double[kinds];
    spreads = new double[kinds];
    centres = new double[kinds][DIMENSION];
    for (int i = 0; i < kinds; i++) {
      curvatures[i] = theorem == Theorem.T1 ? 0.5 : Assumption.Drawn.logUniform(random, 0.01, 1);
      spreads[i] = Assumption.Drawn.logUniform(random, 0.01, 10);
      random.gaussians(centres[i]);
    }
    if (theorem == Theorem.T4) {
      curvatures[0] = 1;
      curvatures[kinds - 1] = HARDEST;
    }
    double samples = Math.rint(Assumption.Drawn.logUniform(random, 5, 1e4));
    step =
        theorem == Theorem.T4
            ? Adaptation.step(1, Adaptation.INFINITE)
            : Adaptation.step(0.1 + 1.8 * random.nextDouble(), samples);
  }

  /** Whether a random environment obeys a theorem. */
  static boolean obey(Theorem theorem, RandomStream random) {
    ManyKinds kinds = new ManyKinds(theorem, random);
    return kinds.allowed(theorem).holds(kinds.gain());
  }

  private double gain() {
    List<TaskCluster> clusters = new ArrayList<>();
    double[] equal = new double[curvatures.length];
    for (int i = 0; i < equal.length; i++) {
      equal[i] = 1.0 / equal.length;
      clusters.add(TaskCluster.isotropic("kind " + i, curvatures[i], centres[i], spreads[i]));
    }
    return Comparison.of(TaskEnvironment.mixture(equal, clusters), step, step).gain();
  }

  private Theorem.Allowed allowed(Theorem theorem) {
    return switch (theorem) {
      case AT_LEAST_ONE -> new Theorem.Allowed(1, Double.POSITIVE_INFINITY);
      case T1 -> Theorem.Allowed.at(1);
      case T2 -> Theorem.Allowed.atMost(kantorovich());
      case T3 -> Theorem.Allowed.atMost(1 + widest() / (DIMENSION * meanSpread()));
      case T4 -> Theorem.Allowed.near(1 + between(0, curvatures.length - 1) / hardSpread());
    };
  }

  private double hardSpread() {
    return DIMENSION * spreads[spreads.length - 1];
  }

  private double left(int i) {
    return step.curvature(curvatures[i], DIMENSION);
  }

  /** E_ν[φ] E_ν[1/φ] = (Σq/Σρ)(Σ ρ²/q)/Σρ. */
  private double kantorovich() {
    double all = 0;
    double q = 0;
    double inverse = 0;
    for (int i = 0; i < curvatures.length; i++) {
      all += curvatures[i];
      q += left(i);
      inverse += curvatures[i] * curvatures[i] / left(i);
    }
    return q * inverse / (all * all);
  }

  private double meanSpread() {
    double q = 0;
    double sum = 0;
    for (int i = 0; i < curvatures.length; i++) {
      q += left(i);
      sum += left(i) * spreads[i];
    }
    return sum / q;
  }

  private double widest() {
    double widest = 0;
    for (int i = 0; i < centres.length; i++) {
      for (int j = 0; j < i; j++) {
        widest = Math.max(widest, between(i, j));
      }
    }
    return widest;
  }

  /** The squared distance of two centres. */
  private double between(int i, int j) {
    double sum = 0;
    for (int k = 0; k < DIMENSION; k++) {
      double difference = centres[i][k] - centres[j][k];
      sum += difference * difference;
    }
    return sum;
  }
}
