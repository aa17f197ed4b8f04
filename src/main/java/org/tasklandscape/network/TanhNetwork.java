package org.tasklandscape.network;

import java.util.List;
import java.util.stream.IntStream;
import org.tasklandscape.sampling.RandomStream;

/**
 * μ(x; w): h<sub>l</sub> = tanh(W<sub>l</sub>ᵀh<sub>l-1</sub> + b<sub>l</sub>) with h<sub>0</sub> =
 * x, the last layer without tanh. No hidden layer makes it affine.
 *
 * <p>w is flat, layer by layer: W<sub>l</sub> row by row (in × out), then b<sub>l</sub>.
 */
public final class TanhNetwork {
  private final int[] sizes;
  private final int[] offsets;

  /**
   * An architecture.
   *
   * @param inputs at least 0
   * @param hidden the sizes of the hidden layers, each at least 1
   * @param outputs at least 1
   * @throws IllegalArgumentException if a size is out of range
   */
  public TanhNetwork(int inputs, List<Integer> hidden, int outputs) {
    if (inputs < 0 || outputs < 1 || hidden.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException(
          "must have inputs >= 0 and all other layers >= 1, got %d, %s, %d"
              .formatted(inputs, hidden, outputs));
    }
    sizes =
        IntStream.concat(
                IntStream.concat(IntStream.of(inputs), hidden.stream().mapToInt(size -> size)),
                IntStream.of(outputs))
            .toArray();
    offsets = new int[sizes.length];
    for (int l = 0; l + 1 < sizes.length; l++) {
      offsets[l + 1] = offsets[l] + (sizes[l] + 1) * sizes[l + 1];
    }
  }

  /** {@return the number of weights and biases} */
  public int size() {
    return offsets[offsets.length - 1];
  }

  /** {@return the number of entries of x} */
  public int inputs() {
    return sizes[0];
  }

  /** {@return the number of entries of μ} */
  public int outputs() {
    return sizes[sizes.length - 1];
  }

  /**
   * A random start: weights U(-r, r) with r² = 6/(in + out) (Glorot and Bengio), biases 0.
   *
   * @param stream of the draw
   * @return length {@link #size}
   */
  public double[] initial(RandomStream stream) {
    double[] w = new double[size()];
    for (int l = 0; l < layers(); l++) {
      double range = Math.sqrt(6.0 / (sizes[l] + sizes[l + 1]));
      for (int i = 0; i < sizes[l] * sizes[l + 1]; i++) {
        w[offsets[l] + i] = range * (2 * stream.nextDouble() - 1);
      }
    }
    return w;
  }

  int layers() {
    return sizes.length - 1;
  }

  /** The size of layer l, 0 being the inputs. */
  int width(int l) {
    return sizes[l];
  }

  /** c<sub>ji</sub> = (W<sub>l+1</sub>)<sub>ij</sub>, and b<sub>l+1</sub> in the column behind. */
  void forwardMatrix(double[] w, int l, double[][] c, int column) {
    int in = sizes[l];
    int out = sizes[l + 1];
    for (int j = 0; j < out; j++) {
      for (int i = 0; i <= in; i++) {
        c[j][column + i] = w[offsets[l] + i * out + j];
      }
    }
  }

  /** c<sub>ij</sub> = (W<sub>l+1</sub>)<sub>ij</sub>. */
  void backwardMatrix(double[] w, int l, double[][] c, int column) {
    int out = sizes[l + 1];
    for (int i = 0; i < sizes[l]; i++) {
      System.arraycopy(w, offsets[l] + i * out, c[i], column, out);
    }
  }

  /** Adds sums<sub>ji</sub> to the place of (W<sub>l+1</sub>)<sub>ij</sub>, biases included. */
  void addByOutput(double[][] sums, int l, double[] gradient) {
    int out = sizes[l + 1];
    for (int j = 0; j < out; j++) {
      for (int i = 0; i <= sizes[l]; i++) {
        gradient[offsets[l] + i * out + j] += sums[j][i];
      }
    }
  }

  /** Adds sums<sub>ij</sub> to the place of (W<sub>l+1</sub>)<sub>ij</sub>. */
  void addByInput(double[][] sums, int l, double[] gradient) {
    int out = sizes[l + 1];
    for (int i = 0; i < sizes[l]; i++) {
      for (int j = 0; j < out; j++) {
        gradient[offsets[l] + i * out + j] += sums[i][j];
      }
    }
  }
}
