package org.tasklandscape.meta;

import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.rule.Require;

/**
 * Every baseline on isotropic quadratics ½ρ‖w - w*‖² in closed form: adaptation multiplies w - w*
 * by c, and training gives the average of the tasks' optima with weights pρ (NAL), pρc² (MAML,
 * ridge), pρc (FO-MAML), p(1 - c) (Reptile); ANIL is MAML in its head and NAL in its body.
 *
 * <p>c = (1 - αρ)<sup>k</sup> for k gradient steps, 1/(1 + kαρ) for ridge, 1 in ANIL's body. With T
 * equally weighted tasks, half of them of each kind, the average adds d((1 - λ)² r<sub>E</sub> + λ²
 * r<sub>H</sub>)/(T/2) to the expected squared distance of every optimum.
 *
 * @param world the clusters, R evenly over the coordinates, p_H = ½
 * @param steps k, at least 1
 * @param head the number of ANIL's coordinates, from 0 to d
 * @param tasks T, even and at least 2, or infinite
 */
public record LinearBaselines(TwoClusters world, int steps, int head, double tasks) {
  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public LinearBaselines {
    if (world.hardProbability() != 0.5) {
      throw new IllegalArgumentException(
          "half of the tasks must be hard, got p_H = " + world.hardProbability());
    }
    Require.atLeastOne("steps", steps);
    if (head < 0 || head > world.dimension()) {
      throw new IllegalArgumentException(
          "the head must have 0 to d = %d coordinates, got %d".formatted(world.dimension(), head));
    }
    // Of an infinite number the remainder is no number.
    if (!(tasks >= 2) || tasks % 2 > 0) {
      throw new IllegalArgumentException("tasks must be even and >= 2, or infinite, got " + tasks);
    }
  }

  /**
   * The excess risk.
   *
   * @param easy p<sub>E</sub> times that of easy tasks
   * @param hard p<sub>H</sub> times that of hard ones
   */
  public record Parts(double easy, double hard) {
    /** {@return the sum} */
    public double total() {
      return easy + hard;
    }

    private Parts plus(Parts other) {
      return new Parts(easy + other.easy, hard + other.hard);
    }
  }

  /** {@return the risk after the method's own adaptation, α given} */
  public Parts own(Baseline method, double innerStep) {
    return parts(method, innerStep, innerStep, true);
  }

  /** {@return the risk after k gradient steps of the common size} */
  public Parts common(Baseline method, double innerStep, double commonStep) {
    return parts(method, innerStep, commonStep, false);
  }

  private Parts parts(Baseline method, double trained, double tested, boolean own) {
    boolean frozen = own && method == Baseline.ANIL;
    double share = (double) head / world.dimension();
    double[] adapted = new double[2];
    double[] resting = {1, 1};
    for (int kind = 0; kind < 2; kind++) {
      adapted[kind] = own && method == Baseline.RIDGE ? ridge(kind, tested) : descent(kind, tested);
    }
    Baseline body = method == Baseline.ANIL ? Baseline.NAL : method;
    return parts(share, weight(method, trained), adapted)
        .plus(parts(1 - share, weight(body, trained), frozen ? resting : adapted));
  }

  /** The parts on a share of the coordinates, λ and both c given. */
  private Parts parts(double share, double hard, double[] kept) {
    double easy = 1 - hard;
    double squared = world.distance() * world.distance();
    int d = world.dimension();
    double easySpread = d * world.easy().spread();
    double hardSpread = d * world.hard().spread();
    double scatter = (easy * easy * easySpread + hard * hard * hardSpread) / (tasks / 2);
    double onEasy = hard * hard * squared + easySpread + scatter;
    double onHard = easy * easy * squared + hardSpread + scatter;
    return new Parts(
        share * curvature(0) / 4 * kept[0] * kept[0] * onEasy,
        share * curvature(1) / 4 * kept[1] * kept[1] * onHard);
  }

  /** {@return λ, the weight of the hard centre} */
  public double weight(Baseline method, double innerStep) {
    double easy = pull(method, 0, innerStep);
    double hard = pull(method, 1, innerStep);
    return hard / (easy + hard);
  }

  /** {@return the factor of w - w* in the meta-gradient of a task, easy (0) or hard (1)} */
  public double pull(Baseline method, int kind, double innerStep) {
    double kept = descent(kind, innerStep);
    double ridge = ridge(kind, innerStep);
    return switch (method) {
      case NAL -> curvature(kind);
      case MAML, ANIL -> curvature(kind) * kept * kept;
      case FO_MAML -> curvature(kind) * kept;
      case REPTILE -> 1 - kept;
      case RIDGE -> curvature(kind) * ridge * ridge;
    };
  }

  private double descent(int kind, double innerStep) {
    double kept = 1;
    for (int j = 0; j < steps; j++) {
      kept *= 1 - innerStep * curvature(kind);
    }
    return kept;
  }

  private double ridge(int kind, double innerStep) {
    return 1 / (1 + steps * innerStep * curvature(kind));
  }

  private double curvature(int kind) {
    return kind == 0 ? world.easy().curvature() : world.hard().curvature();
  }
}
