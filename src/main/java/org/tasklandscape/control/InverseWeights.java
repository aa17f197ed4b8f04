package org.tasklandscape.control;

/**
 * What constraints see of the inverse mass, in the pose q = 0: (M⁻¹)<sub>jj</sub> of each
 * coordinate, and tr(J M⁻¹Jᵀ)/3 of the centre of mass of each link (3 as in space, where a planar
 * body gives nothing along y). They scale the regularisation of limits and contacts, so they are
 * constants of a body, as in MuJoCo.
 */
final class InverseWeights {
  private final double[] coordinates;
  private final double[] links;

  private InverseWeights(double[] coordinates, double[] links) {
    this.coordinates = coordinates;
    this.links = links;
  }

  static InverseWeights of(PlanarBody body) {
    int n = body.coordinates();
    var tree = new PlanarTree(body);
    tree.place(new double[n]);
    double[] m = new double[n * n];
    tree.massMatrix(m);
    var factor = new SmallCholesky(tree.lastDescendants());
    factor.factor(m);
    double[] coordinates = new double[n];
    for (int j = 0; j < n; j++) {
      double[] unit = new double[n];
      unit[j] = 1;
      coordinates[j] = energy(factor, unit);
    }
    double[] links = new double[body.links().size()];
    double[] alongX = new double[n];
    double[] alongZ = new double[n];
    for (int i = 0; i < links.length; i++) {
      tree.jacobian(i, tree.centreForward(i), tree.centreHeight(i), alongX, alongZ);
      links[i] = (energy(factor, alongX) + energy(factor, alongZ)) / 3;
    }
    return new InverseWeights(coordinates, links);
  }

  /** ⟨j, M⁻¹j⟩. */
  private static double energy(SmallCholesky factor, double[] j) {
    double[] x = new double[j.length];
    factor.solve(j, x);
    double sum = 0;
    for (int i = 0; i < j.length; i++) {
      sum += j[i] * x[i];
    }
    return sum;
  }

  double coordinate(int j) {
    return coordinates[j];
  }

  double link(int i) {
    return links[i];
  }

  double[] coordinates() {
    return coordinates.clone();
  }

  double[] links() {
    return links.clone();
  }
}
