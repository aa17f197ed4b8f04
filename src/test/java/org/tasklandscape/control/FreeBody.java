package org.tasklandscape.control;

import java.util.List;

/**
 * Energy and momentum of a body from its links alone, each followed from the first by rotations: a
 * route of its own beside mass matrices.
 */
record FreeBody(PlanarBody body) {
  /** A body far above the floor, without damping and limits. */
  static PlanarBody floating(PlanarBody body, Integrator integrator, double timeStep) {
    List<PlanarBody.Link> links =
        body.links().stream()
            .map(
                link -> {
                  PlanarBody.Hinge hinge = link.hinge();
                  var free =
                      new PlanarBody.Hinge(
                          hinge.sign(),
                          Double.NEGATIVE_INFINITY,
                          Double.POSITIVE_INFINITY,
                          hinge.armature(),
                          0,
                          hinge.stiffness(),
                          hinge.gear());
                  return link.with(free, link.capsules());
                })
            .toList();
    return new PlanarBody(
        body.name(),
        100,
        body.start(),
        links,
        body.ground(),
        body.limits(),
        body.gravity(),
        timeStep,
        integrator);
  }

  /** (energy, momentum along x, momentum along z). */
  double[] of(double[] q, double[] v) {
    int count = body.links().size();
    double[] angle = new double[count];
    double[] spin = new double[count];
    double[][] hinge = new double[count][];
    double[][] speed = new double[count][];
    double energy = 0;
    double px = 0;
    double pz = 0;
    for (int i = 0; i < count; i++) {
      PlanarBody.Link link = body.links().get(i);
      int p = link.parent();
      angle[i] = link.hinge().sign() * q[2 + i] + (p < 0 ? 0 : angle[p]);
      spin[i] = link.hinge().sign() * v[2 + i] + (p < 0 ? 0 : spin[p]);
      if (p < 0) {
        hinge[i] = new double[] {q[0], q[1] + body.heightAtZero()};
        speed[i] = new double[] {v[0], v[1]};
      } else {
        double[] arm = turned(angle[p], link.anchorX(), link.anchorZ());
        hinge[i] = new double[] {hinge[p][0] + arm[0], hinge[p][1] + arm[1]};
        speed[i] = swept(speed[p], spin[p], arm);
      }
      double[] arm = turned(angle[i], link.centreX(), link.centreZ());
      double[] u = swept(speed[i], spin[i], arm);
      PlanarBody.Hinge joint = link.hinge();
      energy +=
          link.mass() * (u[0] * u[0] + u[1] * u[1]) / 2
              + link.inertia() * spin[i] * spin[i] / 2
              + joint.armature() * v[2 + i] * v[2 + i] / 2
              + joint.stiffness() * q[2 + i] * q[2 + i] / 2
              + link.mass() * body.gravity() * (hinge[i][1] + arm[1]);
      px += link.mass() * u[0];
      pz += link.mass() * u[1];
    }
    return new double[] {energy, px, pz};
  }

  double mass() {
    return body.links().stream().mapToDouble(PlanarBody.Link::mass).sum();
  }

  /** (x, z) turned about y, z towards x. */
  private static double[] turned(double angle, double x, double z) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return new double[] {c * x + s * z, c * z - s * x};
  }

  /** The speed at the end of an arm that turns. */
  private static double[] swept(double[] speed, double spin, double[] arm) {
    return new double[] {speed[0] + spin * arm[1], speed[1] - spin * arm[0]};
  }
}
