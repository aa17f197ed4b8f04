package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class TanhRowsTest {
  private static final int INPUTS = 3;
  private static final int OUTPUTS = 2;
  private static final int ROWS = 300;
  private static final TanhNetwork NETWORK = new TanhNetwork(INPUTS, List.of(5, 4), OUTPUTS);

  private final RandomStream stream = new Streams(20240611, "tanh").stream("draws");

  private double[] draws(int count, double scale) {
    double[] draws = new double[count];
    stream.gaussians(draws);
    for (int i = 0; i < count; i++) {
      draws[i] *= scale;
    }
    return draws;
  }

  private double[][] columns(int count, int rows) {
    double[][] columns = new double[count][];
    for (int i = 0; i < count; i++) {
      columns[i] = draws(rows, 1);
    }
    return columns;
  }

  /** One row, one unit after the other. */
  private static double[] plain(double[] w, double[][] inputs, int row) {
    int[] sizes = {INPUTS, 5, 4, OUTPUTS};
    double[] h = {inputs[0][row], inputs[1][row], inputs[2][row]};
    int next = 0;
    for (int l = 0; l < 3; l++) {
      double[] out = new double[sizes[l + 1]];
      for (int j = 0; j < out.length; j++) {
        out[j] = w[next + sizes[l] * out.length + j];
        for (int i = 0; i < sizes[l]; i++) {
          out[j] += w[next + i * out.length + j] * h[i];
        }
        out[j] = l < 2 ? Math.tanh(out[j]) : out[j];
      }
      next += (sizes[l] + 1) * out.length;
      h = out;
    }
    assertThat(next).isEqualTo(NETWORK.size());
    return h;
  }

  @Test
  void theOutputsAreThoseOfTheLayersOneByOne() {
    double[][] inputs = columns(INPUTS, ROWS);
    double[] w = draws(NETWORK.size(), 1);
    var rows = new TanhRows(NETWORK, ROWS);
    double[][] outputs = new double[OUTPUTS][ROWS];
    rows.show(inputs, 1, ROWS);
    rows.at(w);
    rows.forward(outputs);
    for (int s = 0; s < ROWS; s++) {
      double[] expected = plain(w, inputs, s);
      assertThat(outputs[0][s]).isCloseTo(expected[0], within(1e-14));
      assertThat(outputs[1][s]).isCloseTo(expected[1], within(1e-14));
    }
    // Every third row, fewer than before: the same bits.
    double[][] thinned = new double[OUTPUTS][ROWS];
    rows.show(inputs, 3, ROWS / 3);
    rows.at(w);
    rows.forward(thinned);
    for (int s = 0; s < ROWS / 3; s++) {
      assertThat(thinned[0][s]).isEqualTo(outputs[0][3 * s]);
    }
  }

  /** L(w) = Σ<sub>s</sub> ⟨μ<sub>s</sub>, δ<sub>s</sub>⟩ + ½ Σ<sub>s</sub> ‖μ<sub>s</sub>‖². */
  private double value(TanhRows rows, double[] w, double[][] delta) {
    double[][] outputs = new double[OUTPUTS][ROWS];
    rows.at(w);
    rows.forward(outputs);
    double sum = 0;
    for (int j = 0; j < OUTPUTS; j++) {
      for (int s = 0; s < ROWS; s++) {
        sum += outputs[j][s] * (delta[j][s] + outputs[j][s] / 2);
      }
    }
    return sum;
  }

  private double[] gradient(TanhRows rows, double[] w, double[][] delta) {
    double[][] back = new double[OUTPUTS][ROWS];
    rows.at(w);
    rows.forward(back);
    for (int j = 0; j < OUTPUTS; j++) {
      for (int s = 0; s < ROWS; s++) {
        back[j][s] += delta[j][s];
      }
    }
    double[] gradient = new double[w.length];
    rows.backward(back, gradient);
    return gradient;
  }

  @Test
  void productsAreSlopes() {
    double[][] delta = columns(OUTPUTS, ROWS);
    double[] w = draws(NETWORK.size(), 1);
    double[] v = draws(NETWORK.size(), 1);
    var rows = new TanhRows(NETWORK, ROWS);
    rows.show(columns(INPUTS, ROWS), 1, ROWS);
    double width = 1e-5;
    double[] up = w.clone();
    double[] down = w.clone();
    for (int i = 0; i < w.length; i++) {
      up[i] += width * v[i];
      down[i] -= width * v[i];
    }
    double slope = (value(rows, up, delta) - value(rows, down, delta)) / (2 * width);
    double along = 0;
    double[] gradient = gradient(rows, w, delta);
    for (int i = 0; i < w.length; i++) {
      along += gradient[i] * v[i];
    }
    assertThat(along).isCloseTo(slope, within(1e-7 * (1 + Math.abs(slope))));

    double[] above = gradient(rows, up, delta);
    double[] below = gradient(rows, down, delta);
    double[][] outputs = new double[OUTPUTS][ROWS];
    rows.at(w);
    rows.forward(outputs);
    double[] product = new double[w.length];
    rows.derivative(
        v,
        (from, count, tangent, back, backTangent) -> {
          for (int j = 0; j < OUTPUTS; j++) {
            for (int s = 0; s < count; s++) {
              back[j][s] = outputs[j][from + s] + delta[j][from + s];
              backTangent[j][s] = tangent[j][s];
            }
          }
        },
        product);
    for (int i = 0; i < w.length; i++) {
      double expected = (above[i] - below[i]) / (2 * width);
      assertThat(product[i]).isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
    }
  }

  /** With ψ the identity, Jᵀψ(J v) is ∂<sub>v</sub>(Jᵀμ) without the curvature of μ. */
  @Test
  void theGaussNewtonProductLeavesOutTheCurvatureOfTheOutputs() {
    double[] w = draws(NETWORK.size(), 1);
    double[] v = draws(NETWORK.size(), 1);
    var rows = new TanhRows(NETWORK, ROWS);
    rows.show(columns(INPUTS, ROWS), 1, ROWS);
    rows.at(w);
    rows.forward(new double[OUTPUTS][ROWS]);
    double[] reduced = new double[w.length];
    double[] full = new double[w.length];
    rows.gaussNewton(v, (from, count, tangent, none, back) -> copy(tangent, back), reduced);
    rows.derivative(
        v,
        (from, count, tangent, back, backTangent) -> {
          copy(new double[OUTPUTS][tangent[0].length], back);
          copy(tangent, backTangent);
        },
        full);
    assertThat(reduced).containsExactly(full, Offset.offset(1e-9));
    assertThat(reduced[0]).isNotZero();
  }

  private static void copy(double[][] from, double[][] to) {
    for (int j = 0; j < from.length; j++) {
      System.arraycopy(from[j], 0, to[j], 0, from[j].length);
    }
  }

  /** Row counts below, at and beyond a block, sizes between vectors. */
  @ParameterizedTest
  @CsvSource({"1, 2, 3", "128, 16, 2", "300, 9, 5", "10, 32, 6"})
  void plainLoopsAndVectorsGiveTheSameBits(int count, int units, int outputs) {
    var network = new TanhNetwork(4, List.of(units, units), outputs);
    double[][] inputs = columns(4, count);
    double[][] delta = columns(outputs, count);
    double[] w = draws(network.size(), 1);
    double[] v = draws(network.size(), 1);
    double[][] results = new double[2][];
    SampleArithmetic[] both = {new PlainArithmetic(), SampleArithmetic.quickest()};
    for (int a = 0; a < 2; a++) {
      var rows = new TanhRows(network, count, both[a]);
      double[][] means = new double[outputs][count];
      rows.show(inputs, 1, count);
      rows.at(w);
      rows.forward(means);
      double[] gradient = new double[w.length];
      double[] product = new double[w.length];
      rows.backward(delta, gradient);
      rows.derivative(
          v,
          (from, rowCount, tangent, back, backTangent) -> {
            for (int j = 0; j < outputs; j++) {
              System.arraycopy(delta[j], from, back[j], 0, rowCount);
              System.arraycopy(tangent[j], 0, backTangent[j], 0, rowCount);
            }
          },
          product);
      results[a] = new double[2 * w.length + count];
      System.arraycopy(gradient, 0, results[a], 0, w.length);
      System.arraycopy(product, 0, results[a], w.length, w.length);
      System.arraycopy(means[0], 0, results[a], 2 * w.length, count);
    }
    assertThat(results[1]).isEqualTo(results[0]);
  }

  @Test
  void withoutHiddenLayersItIsAffineEvenOfNothing() {
    var affine = new TanhNetwork(0, List.of(), 2);
    var rows = new TanhRows(affine, 5);
    double[][] outputs = new double[2][5];
    rows.show(new double[0][], 1, 5);
    rows.at(new double[] {3, -4});
    rows.forward(outputs);
    assertThat(outputs[0]).containsOnly(3);
    assertThat(outputs[1]).containsOnly(-4);
    double[] gradient = new double[2];
    rows.backward(new double[][] {{1, 2, 3, 4, 5}, {1, 1, 1, 1, 1}}, gradient);
    assertThat(gradient).containsExactly(15, 5);
  }

  /** At 5 standard errors: a false alarm once in 1.7 million seeds. */
  @Test
  void theStartHasTheVarianceOfGlorotAndBengio() {
    var wide = new TanhNetwork(100, List.of(), 200);
    double[] w = wide.initial(stream);
    double sum = 0;
    for (int i = 0; i < 20_000; i++) {
      sum += w[i] * w[i];
    }
    // U(-r, r)² has the standard deviation 2r²/(3√5) about r²/3 = 2/(in + out).
    double variance = 2 / 300.0;
    double error = variance * 2 / Math.sqrt(5 * 20_000.0);
    assertThat(sum / 20_000).isCloseTo(variance, within(5 * error));
    for (int i = 20_000; i < w.length; i++) {
      assertThat(w[i]).isZero();
    }
  }

  @Test
  void badSizesGetOneLine() {
    assertThatThrownBy(() -> new TanhNetwork(1, List.of(3, 0), 1))
        .hasMessage("must have inputs >= 0 and all other layers >= 1, got 1, [3, 0], 1");
  }
}
