package org.tasklandscape.network;

import java.util.Arrays;

/**
 * A {@link TanhNetwork} on many inputs at once: its outputs μ, and with their Jacobian J the
 * products Jᵀδ, Jᵀψ(J v) and ∂<sub>v</sub>(Jᵀδ), by the R-operator: ḣ<sub>l</sub> = (1 -
 * h<sub>l</sub>²)(V<sub>l</sub>ᵀh<sub>l-1</sub> + W<sub>l</sub>ᵀḣ<sub>l-1</sub> + c<sub>l</sub>),
 * and back, g = W e, ġ = V e + W ė, e ← (1 - h²)g, ė ← (1 - h²)ġ - 2hḣg, from (δ, δ̇) on; entries h
 * ⊗ ė + ḣ ⊗ e.
 *
 * <p>Rows go through the layers in blocks that fit a processor's cache, and sums over rows run in
 * their order, so results do not depend on the machine. What products need is kept from one {@link
 * #forward} to the next; memory is two numbers a row and unit. One thread at a time.
 */
public final class TanhRows {
  private static final int BLOCK = 128;

  private final TanhNetwork network;
  private final int layers;
  private final SampleArithmetic arithmetic;
  private final TanhBlock[] blocks;
  private final Exponential exponential;
  private final double[] twice;
  private int blocksShown;

  private final TanhMatrices matrices;

  // Of one block, by layer: ḣ, e, ė, the joints of rows that are summed together, e by row.
  private final double[][][] tangent;
  private final double[][][] adjoint;
  private final double[][][] adjointTangent;
  private final double[][][] adjointBoth;
  private final double[][][] adjointByRow;
  private final double[][][] byOutput;
  private final double[][][] byInput;

  /** What goes back from the outputs of a block, made from their tangents J v. */
  public interface Adjoint {
    /**
     * Fills in what goes back, row s of the block at index s.
     *
     * @param from the number of the block's first row
     * @param count how many rows it has
     * @param outputTangent J v, an array for each output
     * @param delta receives δ, likewise; null where it is not asked for
     * @param deltaTangent receives ψ(J v), or the derivative of δ along v
     */
    void fill(
        int from, int count, double[][] outputTangent, double[][] delta, double[][] deltaTangent);
  }

  /**
   * Room for rows.
   *
   * @param network the architecture
   * @param capacity the most rows, at least 1
   */
  public TanhRows(TanhNetwork network, int capacity) {
    this(network, capacity, SampleArithmetic.quickest());
  }

  TanhRows(TanhNetwork network, int capacity, SampleArithmetic arithmetic) {
    this.network = network;
    this.arithmetic = arithmetic;
    layers = network.layers();
    int most = Math.min(BLOCK, capacity);
    int width = arithmetic.width(most);
    exponential = new Exponential(width);
    twice = new double[width];
    blocks = new TanhBlock[(capacity + BLOCK - 1) / BLOCK];
    for (int b = 0; b < blocks.length; b++) {
      blocks[b] = new TanhBlock(network, most, arithmetic);
    }
    matrices = new TanhMatrices(network);
    tangent = new double[layers + 1][][];
    adjoint = new double[layers + 1][][];
    adjointTangent = new double[layers + 1][][];
    adjointBoth = new double[layers + 1][][];
    adjointByRow = new double[layers + 1][][];
    byOutput = new double[layers][][];
    byInput = new double[layers][][];
    for (int l = 0; l < layers; l++) {
      int in = network.width(l);
      int out = network.width(l + 1);
      byOutput[l] = new double[out][arithmetic.width(in + 1)];
      byInput[l] = new double[in][arithmetic.width(out)];
      tangent[l + 1] = new double[out][width];
      adjoint[l + 1] = new double[out][width];
      adjointTangent[l + 1] = new double[out][width];
      adjointBoth[l + 1] = TanhBlock.joint(adjoint[l + 1], adjointTangent[l + 1]);
      adjointByRow[l + 1] = new double[most][arithmetic.width(out)];
    }
    for (TanhBlock block : blocks) {
      block.join(tangent);
    }
  }

  /**
   * Takes the inputs.
   *
   * @param inputs an array for each entry of x
   * @param stride every so many-th row is taken, from the first on
   * @param count how many rows are taken, at most the capacity
   */
  public void show(double[][] inputs, int stride, int count) {
    blocksShown = (count + BLOCK - 1) / BLOCK;
    for (int b = 0; b < blocksShown; b++) {
      int from = b * BLOCK;
      blocks[b].show(inputs, from, stride, Math.min(BLOCK, count - from));
    }
  }

  /**
   * Sets w, for all that follows.
   *
   * @param w of which the network's parameters are the first
   */
  public void at(double[] w) {
    matrices.at(w);
  }

  /**
   * μ of all rows at w, and what products there need.
   *
   * @param outputs an array for each output, overwritten
   */
  public void forward(double[][] outputs) {
    for (int b = 0; b < blocksShown; b++) {
      TanhBlock block = blocks[b];
      for (int l = 0; l < layers; l++) {
        double[][] out = l + 1 < layers ? block.hidden(l + 1) : tangent[layers];
        arithmetic.combine(matrices.ahead(l), block.units(l), out);
        if (l + 1 < layers) {
          tanh(out);
          block.transpose(l + 1);
        }
      }
      for (int j = 0; j < outputs.length; j++) {
        System.arraycopy(tangent[layers][j], 0, outputs[j], b * BLOCK, block.count());
      }
    }
  }

  /** tanh u = 1 - 2/(exp 2u + 1), to 3e-16. */
  private void tanh(double[][] u) {
    for (double[] row : u) {
      for (int s = 0; s < row.length; s++) {
        twice[s] = 2 * row[s];
      }
      exponential.of(twice, row);
      for (int s = 0; s < row.length; s++) {
        row[s] = 1 - 2 / (row[s] + 1);
      }
    }
  }

  /**
   * Jᵀδ, after {@link #forward}.
   *
   * @param delta δ, an array for each output
   * @param gradient of which the network's entries are overwritten
   */
  public void backward(double[][] delta, double[] gradient) {
    Arrays.fill(gradient, 0, network.size(), 0);
    for (int b = 0; b < blocksShown; b++) {
      for (int j = 0; j < delta.length; j++) {
        System.arraycopy(delta[j], b * BLOCK, adjoint[layers][j], 0, blocks[b].count());
      }
      backward(blocks[b], gradient);
    }
  }

  private void backward(TanhBlock block, double[] gradient) {
    for (int l = layers - 1; l >= 0; l--) {
      arithmetic.combine(adjoint[l + 1], block.byRow(l), byOutput[l]);
      network.addByOutput(byOutput[l], l, gradient);
      if (l > 0) {
        arithmetic.combine(matrices.back(l), adjoint[l + 1], adjoint[l]);
        flatten(adjoint[l], block.hidden(l));
      }
    }
  }

  /** e ← (1 - h²) e. */
  private static void flatten(double[][] e, double[][] h) {
    for (int i = 0; i < e.length; i++) {
      flatten(e[i], h[i]);
    }
  }

  private static void flatten(double[] e, double[] h) {
    for (int s = 0; s < e.length; s++) {
      e[s] *= 1 - h[s] * h[s];
    }
  }

  /**
   * Jᵀψ(J v), after {@link #forward}.
   *
   * @param v of which the network's entries are the first
   * @param back gives ψ
   * @param product of which the network's entries are overwritten
   */
  public void gaussNewton(double[] v, Adjoint back, double[] product) {
    Arrays.fill(product, 0, network.size(), 0);
    matrices.along(v);
    for (int b = 0; b < blocksShown; b++) {
      forwardTangent(blocks[b]);
      back.fill(b * BLOCK, blocks[b].count(), tangent[layers], null, adjoint[layers]);
      backward(blocks[b], product);
    }
  }

  /**
   * The derivative of Jᵀδ along v, after {@link #forward}, where δ depends on w through the outputs
   * or by itself.
   *
   * @param v of which the network's entries are the first
   * @param back gives δ and its derivative
   * @param product of which the network's entries are overwritten
   */
  public void derivative(double[] v, Adjoint back, double[] product) {
    Arrays.fill(product, 0, network.size(), 0);
    matrices.along(v);
    for (int b = 0; b < blocksShown; b++) {
      TanhBlock block = blocks[b];
      forwardTangent(block);
      back.fill(b * BLOCK, block.count(), tangent[layers], adjoint[layers], adjointTangent[layers]);
      for (int l = layers - 1; l >= 0; l--) {
        arithmetic.combine(adjointTangent[l + 1], block.byRow(l), byOutput[l]);
        network.addByOutput(byOutput[l], l, product);
        if (l > 0) {
          block.transpose(adjoint[l + 1], adjointByRow[l + 1]);
          arithmetic.combine(tangent[l], block.shown(adjointByRow[l + 1]), byInput[l]);
          network.addByInput(byInput[l], l, product);
          arithmetic.combine(matrices.back(l), adjoint[l + 1], adjoint[l]);
          arithmetic.combine(matrices.backBoth(l), adjointBoth[l + 1], adjointTangent[l]);
          for (int i = 0; i < adjoint[l].length; i++) {
            bend(block.hidden(l)[i], tangent[l][i], adjoint[l][i], adjointTangent[l][i]);
          }
        }
      }
    }
  }

  /** ė ← (1 - h²)ġ - 2hḣg, e ← (1 - h²)g. */
  private static void bend(double[] h, double[] rate, double[] g, double[] gRate) {
    for (int s = 0; s < h.length; s++) {
      double slope = 1 - h[s] * h[s];
      gRate[s] = slope * gRate[s] - 2 * h[s] * rate[s] * g[s];
      g[s] *= slope;
    }
  }

  /** ḣ of all layers and J v. */
  private void forwardTangent(TanhBlock block) {
    for (int l = 0; l < layers; l++) {
      arithmetic.combine(matrices.aheadBoth(l), block.joint(l), tangent[l + 1]);
      if (l + 1 < layers) {
        flatten(tangent[l + 1], block.hidden(l + 1));
      }
    }
  }
}
