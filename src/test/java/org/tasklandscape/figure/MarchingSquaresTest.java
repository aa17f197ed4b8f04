package org.tasklandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarchingSquaresTest {
  private static double[] grid(double from, double to, int n) {
    return IntStream.range(0, n).mapToDouble(i -> from + (to - from) * i / (n - 1)).toArray();
  }

  private static double[][] values(double[] x, double[] y, DoubleBinaryOperator f) {
    return IntStream.range(0, x.length)
        .mapToObj(
            i ->
                IntStream.range(0, y.length)
                    .mapToDouble(j -> f.applyAsDouble(x[i], y[j]))
                    .toArray())
        .toArray(double[][]::new);
  }

  @Test
  void planeGivesOneStraightLine() {
    var x = grid(-1, 1, 9);
    var y = grid(0, 3, 7);
    var lines = MarchingSquares.contour(x, y, values(x, y, (u, v) -> 2 * u + v), 1.3);
    assertThat(lines).hasSize(1);
    // Linear interpolation is exact on a plane, up to a few roundings of numbers below 8.
    for (var point : lines.get(0)) {
      assertThat(2 * point[0] + point[1]).isCloseTo(1.3, within(8 * Math.ulp(8.0)));
    }
    assertThat(Math.abs(lines.get(0)[0][0] - lines.get(0)[lines.get(0).length - 1][0]))
        .as("from one side of the grid to the other")
        .isCloseTo(1.5, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 41, 161})
  void circleIsClosedAndSecondOrderAccurate(int n) {
    var x = grid(-1.5, 1.5, n);
    var lines = MarchingSquares.contour(x, x, values(x, x, (u, v) -> u * u + v * v), 1);
    assertThat(lines).hasSize(1);
    var circle = lines.get(0);
    assertThat(circle[0]).isEqualTo(circle[circle.length - 1]);
    // On an edge of length h, linear interpolation of u² errs by at most h²/4; the radius by half.
    double h = 3.0 / (n - 1);
    for (var point : circle) {
      assertThat(Math.hypot(point[0], point[1])).isBetween(1 - h * h / 4, 1 + h * h / 4);
    }
  }

  @Test
  void saddleIsDecidedByItsMiddle() {
    double[] x = {0, 1};
    double[][] z = {{1, -1}, {-1, 1.5}};
    var joinedAbove = MarchingSquares.contour(x, x, z, 0);
    assertThat(joinedAbove).hasSize(2).allSatisfy(line -> assertThat(line).hasDimensions(2, 2));
    // The mean 0.125 is above: each line cuts off a corner that is below, (0, 1) or (1, 0).
    assertThat(joinedAbove)
        .allSatisfy(
            line -> {
              boolean upperLeft = line[0][1] > line[0][0] && line[1][1] > line[1][0];
              boolean lowerRight = line[0][1] < line[0][0] && line[1][1] < line[1][0];
              assertThat(upperLeft || lowerRight).isTrue();
            });
    double[][] lower = {{1, -1.5}, {-1.5, 1}};
    assertThat(MarchingSquares.contour(x, x, lower, 0))
        .hasSize(2)
        .allSatisfy(
            line -> {
              double sum = line[0][0] + line[0][1];
              assertThat(line[1][0] + line[1][1]).isCloseTo(sum, within(1e-15));
            });
  }

  @Test
  void cellsWithoutAValueAreSkipped() {
    var x = grid(0, 4, 5);
    var z = values(x, x, (u, v) -> u);
    z[2][2] = Double.NaN;
    var lines = MarchingSquares.contour(x, x, z, 1.5);
    assertThat(lines).hasSize(2);
    assertThat(lines)
        .flatMap(line -> java.util.List.of(line))
        .allSatisfy(point -> assertThat(point[0]).isEqualTo(1.5));
  }

  @Test
  void noCrossingNoLine() {
    var x = grid(0, 1, 3);
    assertThat(MarchingSquares.contour(x, x, values(x, x, (u, v) -> u), 7)).isEmpty();
  }

  @Test
  void shapesMustAgree() {
    double[] x = {0, 1, 2};
    assertThatThrownBy(() -> MarchingSquares.contour(x, x, new double[2][3], 0))
        .hasMessage("z must have one row for each x, got 2 rows for 3");
    assertThatThrownBy(() -> MarchingSquares.contour(x, x, new double[3][2], 0))
        .hasMessage("each row of z must have one value for each y, got 2 for 3 in row 0");
    assertThatThrownBy(() -> MarchingSquares.contour(x, new double[] {0, 0}, new double[3][2], 0))
        .hasMessage("y must increase, got 0.0 after 0.0");
  }
}
