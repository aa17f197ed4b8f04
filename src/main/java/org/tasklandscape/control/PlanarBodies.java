package org.tasklandscape.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.control.PlanarBody.Ground;
import org.tasklandscape.control.PlanarBody.Hinge;
import org.tasklandscape.control.PlanarBody.Link;

/**
 * The planar bodies of the benchmarks: HalfCheetah, Hopper and Walker2d, with the numbers of their
 * MuJoCo models in Gymnasium.
 *
 * <p>Not modelled: contacts between two links of the hopper, which its MuJoCo model allows (those
 * of the others do not).
 */
public final class PlanarBodies {
  private static final double GRAVITY = 9.81;
  private static final double DENSITY = 1000;
  private static final double CHEETAH_MASS = 14;

  private PlanarBodies() {}

  /** {@return HalfCheetah: a torso with a back and a front leg of three links each, 14 kg} */
  public static PlanarBody halfCheetah() {
    Capsule torso = cheetah(0, 0, Math.PI / 2, 0.5);
    Capsule head = cheetah(0.6, 0.1, 0.87, 0.15);
    List<Link> links =
        List.of(
            link(-1, 0, 0, Hinge.free(), torso, head),
            link(0, -0.5, 0, spring(-0.52, 1.05, 6, 240, 120), cheetah(0.1, -0.13, -3.8, 0.145)),
            link(
                1,
                0.16,
                -0.25,
                spring(-0.785, 0.785, 4.5, 180, 90),
                cheetah(-0.14, -0.07, -2.03, 0.15)),
            link(
                2,
                -0.28,
                -0.14,
                spring(-0.4, 0.785, 3, 120, 60),
                cheetah(0.03, -0.097, -0.27, 0.094)),
            link(0, 0.5, 0, spring(-1, 0.7, 4.5, 180, 120), cheetah(-0.07, -0.12, 0.52, 0.133)),
            link(
                4,
                -0.14,
                -0.24,
                spring(-1.2, 0.87, 3, 120, 60),
                cheetah(0.065, -0.09, -0.6, 0.106)),
            link(
                5, 0.13, -0.18, spring(-0.5, 0.5, 1.5, 60, 30), cheetah(0.045, -0.07, -0.6, 0.07)));
    return new PlanarBody(
        "half-cheetah",
        0.7,
        rest(0, links),
        scaledTo(CHEETAH_MASS, links),
        new Ground(0.4, 0, new Softness(0.02, 1e-4, 0.8, 0.01)),
        new Softness(0.02, 1e-4, 0.8, 0.03),
        GRAVITY,
        0.01,
        Integrator.EULER);
  }

  /** {@return Hopper: a torso on one leg} */
  public static PlanarBody hopper() {
    List<Link> links = new ArrayList<>();
    links.add(link(-1, 0, 0, Hinge.free(), upright(0, 0.2, 0.05)));
    addLeg(
        links, joint -> new Hinge(-1, lower(joint), upper(joint), 1, 1, 0, 200), 0.065, 0.195, 2);
    return new PlanarBody(
        "hopper",
        0,
        rest(1.25, links),
        links,
        new Ground(1, 0.001, new Softness(0.02, 0.8, 0.8, 0.01)),
        new Softness(0.02, 0.9, 0.95, 0.001),
        GRAVITY,
        0.002,
        Integrator.RUNGE_KUTTA);
  }

  /** {@return Walker2d: a torso on two legs, the left foot with more friction} */
  public static PlanarBody walker2d() {
    List<Link> links = new ArrayList<>();
    links.add(link(-1, 0, 0, Hinge.free(), upright(0, 0.2, 0.05)));
    for (double friction : new double[] {0.9, 1.9}) {
      addLeg(
          links,
          joint -> new Hinge(-1, lower(joint), upper(joint), 0.01, 0.1, 0, 100),
          0.1,
          0.1,
          friction);
    }
    return new PlanarBody(
        "walker2d",
        0,
        rest(1.25, links),
        links,
        new Ground(0.7, 0, new Softness(0.02, 0.9, 0.95, 0.001)),
        new Softness(0.02, 0.9, 0.95, 0.001),
        GRAVITY,
        0.002,
        Integrator.RUNGE_KUTTA);
  }

  private static List<Double> rest(double height, List<Link> links) {
    Double[] start = new Double[2 + links.size()];
    Arrays.fill(start, 0.0);
    start[1] = height;
    return List.of(start);
  }

  private interface Joint {
    Hinge of(int joint);
  }

  /** Thigh, leg and foot; the foot's capsule lies along x, its centre so far before the ankle. */
  private static void addLeg(
      List<Link> links, Joint joint, double footCentre, double footHalf, double footFriction) {
    int thigh = links.size();
    links.add(link(0, 0, -0.2, joint.of(0), upright(-0.225, 0.225, 0.05)));
    links.add(link(thigh, 0, -0.45, joint.of(1), upright(-0.25, 0.25, 0.04)));
    links.add(
        link(
            thigh + 1,
            0,
            -0.5,
            joint.of(2),
            new Capsule(footCentre, 0, -Math.PI / 2, footHalf, 0.06, footFriction)));
  }

  private static double lower(int joint) {
    return joint < 2 ? -5 * Math.PI / 6 : -Math.PI / 4;
  }

  private static double upper(int joint) {
    return joint < 2 ? 0 : Math.PI / 4;
  }

  private static Hinge spring(
      double lower, double upper, double damping, double stiffness, double gear) {
    return new Hinge(1, lower, upper, 0.1, damping, stiffness, gear);
  }

  private static Capsule cheetah(double x, double z, double angle, double halfLength) {
    return new Capsule(x, z, angle, halfLength, 0.046, 0.4);
  }

  private static Capsule upright(double z, double halfLength, double radius) {
    return new Capsule(0, z, 0, halfLength, radius, 0.9);
  }

  /** A link with the mass of its capsules. */
  private static Link link(
      int parent, double anchorX, double anchorZ, Hinge hinge, Capsule... capsules) {
    double mass = 0;
    double x = 0;
    double z = 0;
    for (Capsule capsule : capsules) {
      double part = capsule.mass(DENSITY);
      mass += part;
      x += part * capsule.centreX();
      z += part * capsule.centreZ();
    }
    x /= mass;
    z /= mass;
    double inertia = 0;
    for (Capsule capsule : capsules) {
      double dx = capsule.centreX() - x;
      double dz = capsule.centreZ() - z;
      inertia += capsule.inertia(DENSITY) + capsule.mass(DENSITY) * (dx * dx + dz * dz);
    }
    return new Link(parent, anchorX, anchorZ, hinge, mass, x, z, inertia, List.of(capsules));
  }

  private static List<Link> scaledTo(double total, List<Link> links) {
    double factor = total / links.stream().mapToDouble(Link::mass).sum();
    return links.stream().map(link -> link.timesMass(factor, factor)).toList();
  }
}
