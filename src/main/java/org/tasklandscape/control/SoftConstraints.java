package org.tasklandscape.control;

import java.util.List;

/**
 * What pushes on a body at (q, q̇): rows J<sub>r</sub> with a reference acceleration a<sub>r</sub>
 * = -b J q̇ - k d(p) p and a weight D<sub>r</sub> = 1/R<sub>r</sub>, R = (1 - d)/d · Â; each asks
 * for J q̈ ≥ a<sub>r</sub> and can only push.
 *
 * <ul>
 *   <li>a hinge beyond the end of its range: p is by how much, Â = (M₀⁻¹)<sub>jj</sub>;
 *   <li>an end of a capsule within the margin of the floor: p = distance - margin, at the point
 *       half way down, with the edges n ± μt and n ± μy of the pyramid of friction, Â = w(1 + μ²),
 *       R = 2μ²(1 - d)/d · Â. y has no Jacobian in the plane: its two edges are one row n of double
 *       weight.
 * </ul>
 *
 * <p>Source: MuJoCo's soft constraints with pyramidal cones.
 */
final class SoftConstraints {
  private static final int EDGES = 3;

  /** Below it MuJoCo has no friction. */
  private static final double LEAST_FRICTION = 1e-5;

  private final int n;
  private final Softness floor;
  private final Softness limit;
  private final double margin;

  // Hinges with a range.
  private final int[] limited;
  private final double[] lower;
  private final double[] upper;
  private final double[] limitScale;

  // Ends of capsules.
  private final int[] link;
  private final double[] endX;
  private final double[] endZ;
  private final double[] radius;
  private final double[] friction;
  private final double[] contactScale;

  private final double[] jacobian;
  private final double[] reference;
  private final double[] weight;
  private final double[] alongX;
  private final double[] alongZ;
  private int rows;
  private int contacts;

  SoftConstraints(PlanarBody body, InverseWeights weights) {
    n = body.coordinates();
    floor = body.ground().softness();
    limit = body.limits();
    margin = body.ground().margin();
    List<PlanarBody.Link> links = body.links();
    int count = links.stream().mapToInt(part -> 2 * part.capsules().size()).sum();
    link = new int[count];
    endX = new double[count];
    endZ = new double[count];
    radius = new double[count];
    friction = new double[count];
    contactScale = new double[count];
    limited = new int[links.size()];
    lower = new double[links.size()];
    upper = new double[links.size()];
    limitScale = new double[links.size()];
    int most = EDGES * count + links.size();
    jacobian = new double[most * n];
    reference = new double[most];
    weight = new double[most];
    alongX = new double[n];
    alongZ = new double[n];
    fill(body, weights);
  }

  /** The limits of all hinges and the ends of all capsules. */
  private void fill(PlanarBody body, InverseWeights weights) {
    List<PlanarBody.Link> links = body.links();
    int e = 0;
    for (int i = 0; i < links.size(); i++) {
      PlanarBody.Hinge hinge = links.get(i).hinge();
      limited[i] = 2 + i;
      lower[i] = hinge.lower();
      upper[i] = hinge.upper();
      limitScale[i] = 1 / weights.coordinate(2 + i);
      for (Capsule capsule : links.get(i).capsules()) {
        double mu =
            Math.max(LEAST_FRICTION, Math.max(capsule.friction(), body.ground().friction()));
        for (int side = -1; side <= 1; side += 2) {
          link[e] = i;
          endX[e] = capsule.endX(side);
          endZ[e] = capsule.endZ(side);
          radius[e] = capsule.radius();
          friction[e] = mu;
          contactScale[e] = 1 / (2 * mu * mu * (1 + mu * mu) * weights.link(i));
          e++;
        }
      }
    }
  }

  /** Finds all rows at q and v; the tree stands at q. */
  void gather(PlanarTree tree, double[] q, double[] v) {
    rows = 0;
    contacts = 0;
    for (int i = 0; i < limited.length; i++) {
      int j = limited[i];
      if (q[j] < lower[i]) {
        addLimit(j, 1, q[j] - lower[i], v[j], limitScale[i]);
      }
      if (q[j] > upper[i]) {
        addLimit(j, -1, upper[i] - q[j], -v[j], limitScale[i]);
      }
    }
    for (int e = 0; e < link.length; e++) {
      double height = tree.height(link[e], endX[e], endZ[e]);
      double distance = height - radius[e];
      if (distance < margin) {
        contacts++;
        addContact(tree, e, height - radius[e] - distance / 2, distance - margin, v);
      }
    }
  }

  private void addLimit(int j, int sign, double p, double speed, double scale) {
    int row = rows * n;
    for (int i = 0; i < n; i++) {
      jacobian[row + i] = 0;
    }
    jacobian[row + j] = sign;
    double d = limit.impedance(p);
    reference[rows] = -limit.damping() * speed - limit.stiffness() * d * p;
    weight[rows] = d / (1 - d) * scale;
    rows++;
  }

  private void addContact(PlanarTree tree, int e, double z, double p, double[] v) {
    tree.jacobian(link[e], tree.forward(link[e], endX[e], endZ[e]), z, alongX, alongZ);
    double slip = 0;
    double rise = 0;
    for (int i = 0; i < n; i++) {
      slip += alongX[i] * v[i];
      rise += alongZ[i] * v[i];
    }
    double d = floor.impedance(p);
    double push = floor.stiffness() * d * p;
    double edge = d / (1 - d) * contactScale[e];
    addEdge(friction[e], slip, rise, push, edge);
    addEdge(-friction[e], slip, rise, push, edge);
    addEdge(0, slip, rise, push, 2 * edge);
  }

  private void addEdge(double mu, double slip, double rise, double push, double edgeWeight) {
    int row = rows * n;
    for (int i = 0; i < n; i++) {
      jacobian[row + i] = alongZ[i] + mu * alongX[i];
    }
    reference[rows] = -floor.damping() * (rise + mu * slip) - push;
    weight[rows] = edgeWeight;
    rows++;
  }

  /** The number of rows. */
  int rows() {
    return rows;
  }

  /** The most rows there can be. */
  int most() {
    return reference.length;
  }

  /** The number of ends on the floor. */
  int contacts() {
    return contacts;
  }

  /** J, row by row. */
  double[] jacobian() {
    return jacobian;
  }

  double[] reference() {
    return reference;
  }

  double[] weight() {
    return weight;
  }
}
