package org.tasklandscape.control;

import java.util.List;

/**
 * M(q) and c(q, q̇) of a body: its motion without motors, springs and floor is M q̈ = -c.
 *
 * <p>With R(φ)(x, z) = (x cos φ + z sin φ, -x sin φ + z cos φ), hinges o<sub>j</sub>, and mass
 * M<sub>j</sub>, first moment S<sub>j</sub> and second moment P<sub>j</sub> about o<sub>j</sub> of
 * all that hangs on hinge j: M<sub>jk</sub> = P<sub>j</sub> + ⟨S<sub>j</sub>, o<sub>j</sub> -
 * o<sub>k</sub>⟩ for the ancestors k of j, M<sub>xj</sub> = S<sub>j,z</sub>, M<sub>zj</sub> =
 * -S<sub>j,x</sub>, each times the signs of the hinges, and the armature on the diagonal. c is the
 * moment of m(a + g e<sub>z</sub>) with the accelerations a at q̈ = 0, -φ̇²r along the chain.
 *
 * <p>Places are seen from the first hinge in x: the motion does not depend on x.
 */
final class PlanarTree {
  private final int links;
  private final int n;
  private final double heightAtZero;
  private final double gravity;
  private final int[] parent;
  private final double[] sign;
  private final double[] anchorX;
  private final double[] anchorZ;
  private final double[] centreX;
  private final double[] centreZ;
  private final double[] mass;
  private final double[] inertia;
  private final double[] armature;

  private final SineCosine turn = new SineCosine();
  private final double[] angle;
  private final double[] sine;
  private final double[] cosine;
  private final double[] hingeX;
  private final double[] hingeZ;
  // Of each link alone, then of all that hangs on its hinge.
  private final double[] rx;
  private final double[] rz;
  private final double[] below;
  private final double[] firstX;
  private final double[] firstZ;
  private final double[] second;
  private final double[] speed;
  private final double[] pullX;
  private final double[] pullZ;
  private final double[] forceX;
  private final double[] forceZ;
  private final double[] moment;

  PlanarTree(PlanarBody body) {
    List<PlanarBody.Link> list = body.links();
    links = list.size();
    n = 2 + links;
    heightAtZero = body.heightAtZero();
    gravity = body.gravity();
    parent = list.stream().mapToInt(PlanarBody.Link::parent).toArray();
    sign = list.stream().mapToDouble(link -> link.hinge().sign()).toArray();
    anchorX = list.stream().mapToDouble(PlanarBody.Link::anchorX).toArray();
    anchorZ = list.stream().mapToDouble(PlanarBody.Link::anchorZ).toArray();
    centreX = list.stream().mapToDouble(PlanarBody.Link::centreX).toArray();
    centreZ = list.stream().mapToDouble(PlanarBody.Link::centreZ).toArray();
    mass = list.stream().mapToDouble(PlanarBody.Link::mass).toArray();
    inertia = list.stream().mapToDouble(PlanarBody.Link::inertia).toArray();
    armature = list.stream().mapToDouble(link -> link.hinge().armature()).toArray();
    angle = new double[links];
    sine = new double[links];
    cosine = new double[links];
    hingeX = new double[links];
    hingeZ = new double[links];
    rx = new double[links];
    rz = new double[links];
    below = new double[links];
    firstX = new double[links];
    firstZ = new double[links];
    second = new double[links];
    speed = new double[links];
    pullX = new double[links];
    pullZ = new double[links];
    forceX = new double[links];
    forceZ = new double[links];
    moment = new double[links];
  }

  /** For each coordinate the last one that moves with it: the shape of M. */
  int[] lastDescendants() {
    int[] last = new int[n];
    for (int i = links - 1; i >= 0; i--) {
      last[2 + i] = Math.max(last[2 + i], 2 + i);
      if (i > 0) {
        last[2 + parent[i]] = Math.max(last[2 + parent[i]], last[2 + i]);
      }
    }
    last[0] = n - 1;
    last[1] = n - 1;
    return last;
  }

  /** Puts the links where q says. */
  void place(double[] q) {
    for (int i = 0; i < links; i++) {
      int p = parent[i];
      if (i == 0) {
        angle[i] = sign[i] * q[2];
        hingeX[i] = 0;
        hingeZ[i] = heightAtZero + q[1];
      } else {
        angle[i] = angle[p] + sign[i] * q[2 + i];
        hingeX[i] = hingeX[p] + (anchorX[i] * cosine[p] + anchorZ[i] * sine[p]);
        hingeZ[i] = hingeZ[p] + (anchorZ[i] * cosine[p] - anchorX[i] * sine[p]);
      }
      turn.of(angle[i]);
      sine[i] = turn.sine;
      cosine[i] = turn.cosine;
      rx[i] = centreX[i] * turn.cosine + centreZ[i] * turn.sine;
      rz[i] = centreZ[i] * turn.cosine - centreX[i] * turn.sine;
    }
  }

  /** M at the place: the upper triangle, n × n. */
  void massMatrix(double[] m) {
    for (int i = 0; i < links; i++) {
      below[i] = mass[i];
      firstX[i] = mass[i] * rx[i];
      firstZ[i] = mass[i] * rz[i];
      second[i] = inertia[i] + mass[i] * (rx[i] * rx[i] + rz[i] * rz[i]);
    }
    for (int i = links - 1; i > 0; i--) {
      int p = parent[i];
      double dx = hingeX[i] - hingeX[p];
      double dz = hingeZ[i] - hingeZ[p];
      below[p] += below[i];
      firstX[p] += firstX[i] + below[i] * dx;
      firstZ[p] += firstZ[i] + below[i] * dz;
      second[p] +=
          second[i] + 2 * (firstX[i] * dx + firstZ[i] * dz) + below[i] * (dx * dx + dz * dz);
    }
    m[0] = below[0];
    m[1] = 0;
    m[n + 1] = below[0];
    for (int i = 0; i < links; i++) {
      int column = 2 + i;
      double s = sign[i];
      m[column] = s * firstZ[i];
      m[n + column] = -s * firstX[i];
      m[column * n + column] = second[i] + armature[i];
      for (int k = parent[i]; k >= 0; k = parent[k]) {
        double lever = firstX[i] * (hingeX[i] - hingeX[k]) + firstZ[i] * (hingeZ[i] - hingeZ[k]);
        m[(2 + k) * n + column] = s * sign[k] * (second[i] + lever);
      }
    }
  }

  /** c at the place for the speeds v. */
  void bias(double[] v, double[] c) {
    for (int i = 0; i < links; i++) {
      int p = parent[i];
      if (i == 0) {
        speed[i] = sign[i] * v[2];
        pullX[i] = 0;
        pullZ[i] = gravity;
      } else {
        double square = speed[p] * speed[p];
        speed[i] = speed[p] + sign[i] * v[2 + i];
        pullX[i] = pullX[p] - square * (hingeX[i] - hingeX[p]);
        pullZ[i] = pullZ[p] - square * (hingeZ[i] - hingeZ[p]);
      }
      double square = speed[i] * speed[i];
      forceX[i] = mass[i] * (pullX[i] - square * rx[i]);
      forceZ[i] = mass[i] * (pullZ[i] - square * rz[i]);
      moment[i] = forceX[i] * rz[i] - forceZ[i] * rx[i];
    }
    for (int i = links - 1; i >= 0; i--) {
      c[2 + i] = sign[i] * moment[i];
      if (i > 0) {
        int p = parent[i];
        forceX[p] += forceX[i];
        forceZ[p] += forceZ[i];
        moment[p] +=
            moment[i] + (forceX[i] * (hingeZ[i] - hingeZ[p]) - forceZ[i] * (hingeX[i] - hingeX[p]));
      }
    }
    c[0] = forceX[0];
    c[1] = forceZ[0];
  }

  /** Height of a point of a link, given as in the pose q = 0. */
  double height(int link, double x, double z) {
    return hingeZ[link] + (z * cosine[link] - x * sine[link]);
  }

  /** x of a point of a link, seen from the first hinge. */
  double forward(int link, double x, double z) {
    return hingeX[link] + (x * cosine[link] + z * sine[link]);
  }

  /** The derivatives of the place (x, z) of a point that moves with a link: two rows of n. */
  void jacobian(int link, double x, double z, double[] alongX, double[] alongZ) {
    for (int i = 0; i < n; i++) {
      alongX[i] = 0;
      alongZ[i] = 0;
    }
    alongX[0] = 1;
    alongZ[1] = 1;
    for (int k = link; k >= 0; k = parent[k]) {
      alongX[2 + k] = sign[k] * (z - hingeZ[k]);
      alongZ[2 + k] = -sign[k] * (x - hingeX[k]);
    }
  }

  /** Height of the centre of mass of a link. */
  double centreHeight(int link) {
    return hingeZ[link] + rz[link];
  }

  double centreForward(int link) {
    return hingeX[link] + rx[link];
  }
}
