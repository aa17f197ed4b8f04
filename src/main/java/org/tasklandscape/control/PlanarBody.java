package org.tasklandscape.control;

import java.util.List;
import org.tasklandscape.rule.Require;

/**
 * Rigid links in the vertical plane, each hinged to an earlier one, the first free to move: x
 * forward, z up, angles turn z towards x, that is about the y axis.
 *
 * <p>Coordinates q = (x, z, pitch, hinge 1, …, hinge L - 1); the absolute angle of a link is that
 * of its parent plus its own times the hinge's sign. Units are metres, kilograms, seconds, radians.
 *
 * @param name of the body
 * @param heightAtZero height of the first link's hinge where q<sub>z</sub> = 0
 * @param start q at rest, 2 + L entries
 * @param links L, at least one; a parent stands before its children, each subtree in one piece
 * @param ground what happens at the floor z = 0
 * @param limits how a hinge at the end of its range pushes back
 * @param gravity g, at least 0
 * @param timeStep h, positive
 * @param integrator from step to step
 */
public record PlanarBody(
    String name,
    double heightAtZero,
    List<Double> start,
    List<Link> links,
    Ground ground,
    Softness limits,
    double gravity,
    double timeStep,
    Integrator integrator) {
  /**
   * Checks the rule of each parameter and copies the lists.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public PlanarBody {
    start = List.copyOf(start);
    links = List.copyOf(links);
    Require.finite("the height at q_z = 0", heightAtZero);
    Require.finiteAtLeastZero("gravity", gravity);
    Require.finitePositive("the time step", timeStep);
    if (links.isEmpty() || start.size() != 2 + links.size()) {
      throw new IllegalArgumentException(
          "a body must have links, and a start of 2 more coordinates, got %d and %d"
              .formatted(links.size(), start.size()));
    }
    for (double entry : start) {
      Require.finite("the start", entry);
    }
    int last = -1;
    for (int i = 0; i < links.size(); i++) {
      int parent = links.get(i).parent;
      boolean first = i == 0;
      // Depth first: the parent is the link before, or one of its ancestors.
      while (last >= 0 && last != parent) {
        last = links.get(last).parent;
      }
      if (first ? parent != -1 : parent < 0 || last != parent) {
        throw new IllegalArgumentException(
            "the first link must have the parent -1, each other one the link before it or one of"
                + " that one's ancestors, got %d for link %d".formatted(parent, i));
      }
      last = i;
    }
  }

  /**
   * A rigid link.
   *
   * @param parent the number of the link it hangs on, -1 for the first
   * @param anchorX where its hinge is, seen from the parent's hinge in the pose q = 0; 0 for the
   *     first
   * @param anchorZ likewise
   * @param hinge between the two; for the first link the pitch
   * @param mass positive
   * @param centreX its centre of mass, seen from its hinge in the pose q = 0
   * @param centreZ likewise
   * @param inertia about the y axis through the centre of mass, positive
   * @param capsules that meet the floor
   */
  public record Link(
      int parent,
      double anchorX,
      double anchorZ,
      Hinge hinge,
      double mass,
      double centreX,
      double centreZ,
      double inertia,
      List<Capsule> capsules) {
    /**
     * Checks the rule of each parameter and copies the list.
     *
     * @throws IllegalArgumentException if one is broken
     */
    public Link {
      capsules = List.copyOf(capsules);
      Require.finite("the anchor of a link", anchorX);
      Require.finite("the anchor of a link", anchorZ);
      Require.finite("the centre of a link", centreX);
      Require.finite("the centre of a link", centreZ);
      Require.finitePositive("the mass of a link", mass);
      Require.finitePositive("the inertia of a link", inertia);
    }

    Link timesMass(double massFactor, double inertiaFactor) {
      return new Link(
          parent,
          anchorX,
          anchorZ,
          hinge,
          massFactor * mass,
          centreX,
          centreZ,
          inertiaFactor * inertia,
          capsules);
    }

    Link with(Hinge newHinge, List<Capsule> newCapsules) {
      return new Link(
          parent, anchorX, anchorZ, newHinge, mass, centreX, centreZ, inertia, newCapsules);
    }
  }

  /**
   * A hinge of angle q: torque gear·u - damping·q̇ - stiffness·q for the control u ∈ [-1, 1].
   *
   * @param sign 1, or -1 where q turns about -y
   * @param lower end of the range, -∞ for none
   * @param upper end of the range, above the lower, ∞ for none
   * @param armature inertia of its motor, at least 0
   * @param damping at least 0
   * @param stiffness at least 0
   * @param gear at least 0; 0 where there is no motor
   */
  public record Hinge(
      int sign,
      double lower,
      double upper,
      double armature,
      double damping,
      double stiffness,
      double gear) {
    /**
     * Checks the rule of each parameter.
     *
     * @throws IllegalArgumentException if one is broken
     */
    public Hinge {
      if (sign != 1 && sign != -1) {
        throw new IllegalArgumentException("the sign of a hinge must be 1 or -1, got " + sign);
      }
      if (!(lower < upper)) {
        throw new IllegalArgumentException(
            "a hinge must have lower < upper, got %s and %s".formatted(lower, upper));
      }
      Require.finiteAtLeastZero("the armature of a hinge", armature);
      Require.finiteAtLeastZero("the damping of a hinge", damping);
      Require.finiteAtLeastZero("the stiffness of a hinge", stiffness);
      Require.finiteAtLeastZero("the gear of a hinge", gear);
    }

    /** {@return a hinge that turns about y without any resistance} */
    public static Hinge free() {
      return new Hinge(1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 0, 0, 0);
    }

    Hinge timesDamping(double factor) {
      return new Hinge(sign, lower, upper, armature, factor * damping, stiffness, gear);
    }
  }

  /**
   * The floor z = 0. Between two surfaces the larger friction counts.
   *
   * @param friction μ of the floor, at least 0
   * @param margin distance from which on the floor pushes, at least 0
   * @param softness how
   */
  public record Ground(double friction, double margin, Softness softness) {
    /**
     * Checks the rule of each parameter.
     *
     * @throws IllegalArgumentException if one is broken
     */
    public Ground {
      Require.finiteAtLeastZero("the friction of the floor", friction);
      Require.finiteAtLeastZero("the margin of the floor", margin);
    }

    Ground timesFriction(double factor) {
      return new Ground(factor * friction, margin, softness);
    }
  }

  PlanarBody with(List<Link> newLinks, Ground newGround) {
    return new PlanarBody(
        name, heightAtZero, start, newLinks, newGround, limits, gravity, timeStep, integrator);
  }

  /** {@return 2 + L} */
  public int coordinates() {
    return 2 + links.size();
  }

  /** {@return the number of hinges with a motor} */
  public int motors() {
    return (int) links.stream().filter(link -> link.hinge.gear > 0).count();
  }
}
