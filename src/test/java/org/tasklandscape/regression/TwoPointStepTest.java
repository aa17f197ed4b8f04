package org.tasklandscape.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Agreement;
import org.tasklandscape.stats.RunningMoments;

/**
 * The step at O(d) cost against the same step on sampled data and on the whole Bartlett factor:
 * joint moments of both points after the step.
 */
class TwoPointStepTest {
  private static final int DRAWS = 40_000;
  private static final double[] CURVATURES = {0.2, 0.7, 1, 1.5};
  private static final double ALPHA = 0.6;
  private static final double NOISE = 0.5;
  private static final double[] A = {1, -2, 0.5, 3};

  /**
   * General positions, points on a line through the optimum, one point twice; then points so near
   * the optimum that the labels' noise moves them, and one at the optimum.
   */
  static Stream<Arguments> cases() {
    double[][][] pairs = {
      {A, {0.3, 1, 2, -1}},
      {A, {2, -4, 1, 6}},
      {A, A},
      {{0.01, -0.02, 0, 0.03}, {0, 0.01, -0.02, 0.01}},
      {new double[4], {0.01, 0, 0, 0}}
    };
    return Stream.of(pairs)
        .flatMap(
            pair -> Stream.of(1, 2, 3, 50).map(samples -> Arguments.of(samples, pair[0], pair[1])));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void bothPointsMoveAsOnSampledData(int samples, double[] one, double[] other) {
    RandomStream stream = new Streams(3, "two point test").stream("samples", samples);
    double scale = ALPHA / samples;
    double sigma = Math.sqrt(NOISE);
    Adaptation step = Adaptation.step(ALPHA, samples);
    RunningMoments data = moments(one, other, onData(samples, scale, sigma, stream));
    RunningMoments fast =
        moments(one, other, new TwoPointStep(samples, scale, sigma, CURVATURES, stream)::adapt);
    // With three points the general sampler is used.
    SampledAdaptation general =
        SampledAdaptation.of(step, InputLaw.gaussian(), CURVATURES, NOISE, 3, stream);
    RunningMoments factor =
        moments(
            one,
            other,
            points -> general.adapt(new double[][] {points[0], points[1], new double[4]}));
    // 20 cases of 48 comparisons at 5 standard errors: a false alarm once in 1800 seeds.
    Agreement.ofMeans(data, fast, 6 * A.length);
    Agreement.ofMeans(data, factor, 6 * A.length);
  }

  @Test
  void nearbyPointsKeepTheirDifference() {
    RandomStream stream = new Streams(4, "two point test").stream("near");
    TwoPointStep step = new TwoPointStep(1_000_000, 1e-7, 0, CURVATURES, stream);
    double[] near = A.clone();
    near[0] += 1e-9;
    double[][] points = {A.clone(), near};
    step.adapt(points);
    // α = 0.1 on a million samples: the difference shrinks by 1 - αρ, up to 5/√m of that.
    double expected = 1e-9 * (1 - 0.1 * CURVATURES[0]);
    assertThat(points[1][0] - points[0][0]).isCloseTo(expected, within(1e-12));
  }

  @Test
  void onePointIsACaseOfTwo() {
    Streams streams = new Streams(5, "two point test");
    double[] alone = A.clone();
    new TwoPointStep(7, 0.1, 1, CURVATURES, streams.stream("one")).adapt(new double[][] {alone});
    double[][] twice = {A.clone(), A.clone()};
    new TwoPointStep(7, 0.1, 1, CURVATURES, streams.stream("one")).adapt(twice);
    assertThat(alone).isEqualTo(twice[0]).isEqualTo(twice[1]);
  }

  /** a ← a - (α/m) Λ (GᵀG a - σ Gᵀz), with G and z drawn. */
  private static Consumer<double[][]> onData(
      int samples, double scale, double sigma, RandomStream stream) {
    int d = A.length;
    return points -> {
      double[][] image = new double[points.length][d];
      double[] row = new double[d];
      for (int s = 0; s < samples; s++) {
        stream.gaussians(row);
        double z = stream.gaussian();
        for (int p = 0; p < points.length; p++) {
          double residual = -sigma * z;
          for (int c = 0; c < d; c++) {
            residual += row[c] * points[p][c];
          }
          for (int c = 0; c < d; c++) {
            image[p][c] += row[c] * residual;
          }
        }
      }
      for (int p = 0; p < points.length; p++) {
        for (int c = 0; c < d; c++) {
          points[p][c] -= scale * CURVATURES[c] * image[p][c];
        }
      }
    };
  }

  private static RunningMoments moments(double[] one, double[] other, Consumer<double[][]> step) {
    int d = A.length;
    RunningMoments moments = new RunningMoments(6 * d);
    double[] row = new double[6 * d];
    for (int t = 0; t < DRAWS; t++) {
      double[] a = one.clone();
      double[] b = other.clone();
      step.accept(new double[][] {a, b});
      for (int c = 0; c < d; c++) {
        int next = (c + 1) % d;
        row[c] = a[c];
        row[d + c] = b[c];
        row[2 * d + c] = a[c] * b[next];
        row[3 * d + c] = a[c] * a[c];
        row[4 * d + c] = Math.abs(b[c]) * a[next];
        row[5 * d + c] = Math.abs(a[c] - b[c]);
      }
      moments.add(row);
    }
    return moments;
  }
}
