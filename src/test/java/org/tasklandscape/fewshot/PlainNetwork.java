package org.tasklandscape.fewshot;

/** The value of a {@link ConvNetwork} by plain loops, stage by stage as its definition reads. */
final class PlainNetwork {
  private static final int STAGES = 4;

  private final ConvNetwork network;
  private final double[] theta;
  private int at;

  PlainNetwork(ConvNetwork network, double[] theta) {
    this.network = network;
    this.theta = theta;
  }

  /** The mean cross-entropy on images, each side × side × channels. */
  double value(float[] pixels, int[] labels) {
    int side = network.side();
    double[][][][] x = new double[labels.length][side][side][network.channels()];
    int pixel = 0;
    for (double[][][] image : x) {
      for (double[][] row : image) {
        for (double[] place : row) {
          for (int c = 0; c < place.length; c++) {
            place[c] = pixels[pixel++];
          }
        }
      }
    }
    at = 0;
    for (int stage = 0; stage < STAGES; stage++) {
      boolean pooled = network.stages() == Stages.POOLED;
      x = convolved(x, pooled ? 1 : 2);
      normalise(x, pooled);
      rectify(x);
      x = pooled ? pooled(x) : x;
    }
    return loss(x, labels);
  }

  private double[][][][] convolved(double[][][][] x, int stride) {
    int side = x[0].length;
    int outSide = (side - 1) / stride + 1;
    int from = x[0][0][0].length;
    double[][][][] y = new double[x.length][outSide][outSide][network.filters()];
    for (int i = 0; i < x.length; i++) {
      for (int f = 0; f < network.filters(); f++) {
        for (int tap = 0; tap < 9 * from; tap++) {
          double weight = theta[at + (tap % 9 * from + tap / 9) * network.filters() + f];
          for (int row = 0; row < outSide; row++) {
            for (int column = 0; column < outSide; column++) {
              int up = row * stride + tap % 9 / 3 - 1;
              int across = column * stride + tap % 3 - 1;
              if (up >= 0 && up < side && across >= 0 && across < side) {
                y[i][row][column][f] += weight * x[i][up][across][tap / 9];
              }
            }
          }
        }
      }
    }
    at += 9 * from * network.filters();
    return y;
  }

  private void normalise(double[][][][] x, boolean pooled) {
    int filters = network.filters();
    int count = x.length * x[0].length * x[0].length;
    for (int f = 0; f < filters; f++) {
      double sum = 0;
      double squares = 0;
      for (double[][][] image : x) {
        for (double[][] row : image) {
          for (double[] place : row) {
            sum += place[f];
            squares += place[f] * place[f];
          }
        }
      }
      double mean = pooled ? sum / count : 0;
      double root = pooled ? Math.sqrt(squares / count - mean * mean + 1e-5) : 1;
      double shift = pooled ? theta[at + filters + f] : 0;
      for (double[][][] image : x) {
        for (double[][] row : image) {
          for (double[] place : row) {
            place[f] = theta[at + f] * (place[f] - mean) / root + shift;
          }
        }
      }
    }
    at += pooled ? 2 * filters : filters;
  }

  private static void rectify(double[][][][] x) {
    for (double[][][] image : x) {
      for (double[][] row : image) {
        for (double[] place : row) {
          for (int c = 0; c < place.length; c++) {
            place[c] = Math.max(place[c], 0);
          }
        }
      }
    }
  }

  private static double[][][][] pooled(double[][][][] x) {
    int side = x[0].length / 2;
    double[][][][] y = new double[x.length][side][side][x[0][0][0].length];
    for (int i = 0; i < x.length; i++) {
      for (int row = 0; row < side; row++) {
        for (int column = 0; column < side; column++) {
          for (int c = 0; c < y[i][row][column].length; c++) {
            double above = Math.max(x[i][2 * row][2 * column][c], x[i][2 * row][2 * column + 1][c]);
            double below =
                Math.max(x[i][2 * row + 1][2 * column][c], x[i][2 * row + 1][2 * column + 1][c]);
            y[i][row][column][c] = Math.max(above, below);
          }
        }
      }
    }
    return y;
  }

  private double loss(double[][][][] x, int[] labels) {
    int classes = network.classes();
    double loss = 0;
    int bias = theta.length - classes;
    for (int i = 0; i < x.length; i++) {
      double sum = 0;
      double correct = 0;
      for (int k = 0; k < classes; k++) {
        double logit = theta[bias + k];
        int feature = at;
        for (double[][] row : x[i]) {
          for (double[] place : row) {
            for (double entry : place) {
              logit += entry * theta[feature + k];
              feature += classes;
            }
          }
        }
        sum += Math.exp(logit);
        correct = k == labels[i] ? logit : correct;
      }
      loss += Math.log(sum) - correct;
    }
    return loss / x.length;
  }
}
