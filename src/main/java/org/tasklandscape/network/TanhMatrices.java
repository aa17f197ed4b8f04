package org.tasklandscape.network;

/**
 * The matrices that rows of a {@link TanhNetwork} are multiplied by, layer by layer: [W | b] ahead
 * and W back at w, and joined to those of a direction v, [V | c | W] and [V | W].
 */
final class TanhMatrices {
  private final TanhNetwork network;
  private final double[][][] ahead;
  private final double[][][] aheadBoth;
  private final double[][][] back;
  private final double[][][] backBoth;

  TanhMatrices(TanhNetwork network) {
    this.network = network;
    int layers = network.layers();
    ahead = new double[layers][][];
    aheadBoth = new double[layers][][];
    back = new double[layers][][];
    backBoth = new double[layers][][];
    for (int l = 0; l < layers; l++) {
      int in = network.width(l);
      int out = network.width(l + 1);
      ahead[l] = new double[out][in + 1];
      // A column for b stands behind W too; no row of the inputs meets it.
      aheadBoth[l] = new double[out][2 * (in + 1)];
      back[l] = new double[in][out];
      backBoth[l] = new double[in][2 * out];
    }
  }

  void at(double[] w) {
    for (int l = 0; l < ahead.length; l++) {
      network.forwardMatrix(w, l, ahead[l], 0);
      network.forwardMatrix(w, l, aheadBoth[l], network.width(l) + 1);
      network.backwardMatrix(w, l, back[l], 0);
      network.backwardMatrix(w, l, backBoth[l], network.width(l + 1));
    }
  }

  void along(double[] v) {
    for (int l = 0; l < ahead.length; l++) {
      network.forwardMatrix(v, l, aheadBoth[l], 0);
      network.backwardMatrix(v, l, backBoth[l], 0);
    }
  }

  double[][] ahead(int l) {
    return ahead[l];
  }

  double[][] aheadBoth(int l) {
    return aheadBoth[l];
  }

  double[][] back(int l) {
    return back[l];
  }

  double[][] backBoth(int l) {
    return backBoth[l];
  }
}
