package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** Plain loops and vectors must agree in every bit: results may not depend on the machine. */
class ProductsTest {
  private final RandomStream stream = new Streams(5, "products").stream("draws");
  private final Products plain = new PlainProducts();
  private final Products quick = Products.quickest();

  @Test
  void theVectorsAreTakenWhereTheirModuleIs() {
    // The build adds the module to the tests' Java machine.
    assertThat(quick.getClass().getSimpleName()).isEqualTo("VectorProducts");
  }

  private float[] drawn(int length) {
    float[] draws = new float[length];
    for (int i = 0; i < length; i++) {
      draws[i] = (float) stream.gaussian();
    }
    return draws;
  }

  /** Widths of no, one, two and three vectors; rows beside tiles of six. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "7, 5, 3",
    "6, 9, 8",
    "13, 96, 32",
    "5, 288, 16",
    "20, 10, 24",
    "9, 4, 64"
  })
  void productsOfRowsHaveTheSameBits(int rows, int depth, int width) {
    float[] a = drawn(rows * depth + 4);
    float[] b = drawn(depth * width + 2);
    float[] start = drawn(rows * width + 1);
    float[] expected = start.clone();
    float[] actual = start.clone();
    var from = new Factor(a, Grid.rows(rows, depth), Grid.rows(depth, 1), 3);
    plain.add(from, b, 2, width, new Strip(expected, Grid.rows(rows, width), 1));
    quick.add(from, b, 2, width, new Strip(actual, Grid.rows(rows, width), 1));
    assertThat(actual).isEqualTo(expected);
    float last = start[start.length - 1];
    for (int k = 0; k < depth; k++) {
      last = Math.fma(a[3 + (rows - 1) * depth + k], b[2 + k * width + width - 1], last);
    }
    assertThat(expected[start.length - 1]).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "7, 5, 3",
    "6, 9, 8",
    "96, 49, 32",
    "10, 70, 16",
    "9, 30, 24",
    "11, 4, 64"
  })
  void outerProductsHaveTheSameBits(int height, int depth, int width) {
    float[] a = drawn(height * (depth + 2));
    float[] b = drawn((depth + 2) * width);
    float[] start = drawn(height * width + 3);
    float[] expected = start.clone();
    float[] actual = start.clone();
    int[] rows = Grid.rows(height, 1);
    int[] columns = Grid.rows(depth + 2, height);
    int[] sums = Grid.rows(height, width);
    var all = new Factor(a, rows, columns, 1, depth + 1, 0);
    plain.add(all, b, 0, width, new Strip(expected, sums, 3));
    // In two parts: what is there is where the sum goes on.
    int half = 1 + depth / 2;
    quick.add(new Factor(a, rows, columns, 1, half, 0), b, 0, width, new Strip(actual, sums, 3));
    quick.add(
        new Factor(a, rows, columns, half, depth + 1, 0), b, 0, width, new Strip(actual, sums, 3));
    assertThat(actual).isEqualTo(expected);
    float first = start[3];
    for (int k = 1; k <= depth; k++) {
      first = Math.fma(a[k * height], b[k * width], first);
    }
    assertThat(expected[3]).isEqualTo(first);
  }

  /** With equal entries, zeros of both signs and what is no number. */
  @ParameterizedTest
  @CsvSource({"3", "8", "16", "21"})
  void whatPassesIsTheSame(int channels) {
    float[] x = drawn(4 * channels);
    for (int i = 0; i < x.length; i += 3) {
      x[i] = new float[] {0, -0f, 1, 1, Float.NaN, Float.POSITIVE_INFINITY}[i / 3 % 6];
    }
    float[] other = drawn(4 * channels);
    assertSame(
        (products, to) -> products.pass(x, 0, other, 0, to, 0, x.length), new float[x.length]);
    float[] one = new float[channels];
    int below = 2 * channels;
    assertSame((products, to) -> products.largest(x, 0, channels, below, to, 0), one);
    assertSame((products, to) -> products.fromLargest(x, 0, channels, below, other, to, 0), one);
    assertSame(
        (products, to) -> products.toLargest(x, 0, channels, below, other, 0, to),
        new float[x.length]);
  }

  private interface Pass {
    void run(Products products, float[] to);
  }

  private void assertSame(Pass pass, float[] to) {
    float[] expected = to.clone();
    float[] actual = to.clone();
    pass.run(plain, expected);
    pass.run(quick, actual);
    assertThat(actual).isEqualTo(expected);
  }
}
