package org.tasklandscape.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.stats.RunningMoments;

class StreamsTest {

  @Test
  void aStreamDependsOnItsNamesAndNothingElse() {
    Streams streams = new Streams(1, "figure");
    long early = streams.stream("cell", 3).nextLong();
    streams.stream("other").nextLong();
    assertThat(streams.stream("cell", 3).nextLong()).isEqualTo(early);
  }

  @Test
  void differentNamesGiveDifferentStreams() {
    Set<Long> first = new HashSet<>();
    int count = 0;
    for (long seed = 0; seed < 5; seed++) {
      for (String artefact : List.of("a", "ab", "")) {
        for (String cell : List.of("b", "", "bc", "ab")) {
          for (long trial = 0; trial < 5; trial++) {
            first.add(new Streams(seed, artefact).stream(cell, trial).nextLong());
            count++;
          }
        }
      }
    }
    assertThat(first).hasSize(count);
  }

  /** A golden value: a change of generator would silently change every committed number. */
  @Test
  void theGeneratorIsTheOneThatCommittedNumbersCameFrom() {
    RandomStream stream = new Streams(42, "golden").stream("value");
    assertThat(stream.nextLong()).isEqualTo(6268678295324160594L);
  }

  @Test
  void gaussiansHaveTheMomentsOfTheNormalLaw() {
    RandomStream stream = new Streams(2, "moments").stream("gaussian");
    RunningMoments moments = new RunningMoments(4);
    for (int t = 0; t < 200_000; t++) {
      double x = stream.gaussian();
      moments.add(x, x * x, x * x * x, x * x * x * x);
    }
    double[] expected = {0, 1, 0, 3};
    for (int i = 0; i < 4; i++) {
      // Four checks at 5 standard errors: a false alarm once in 4e5 seeds.
      assertThat(moments.mean(i))
          .isCloseTo(expected[i], within(5 * moments.estimate(i).standardError()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 10, 1_000_000})
  void chiSquaredHasItsMeanAndVariance(long n) {
    RandomStream stream = new Streams(3, "moments").stream("chi", n);
    ChiSampler chi = new ChiSampler(n, stream);
    RunningMoments moments = new RunningMoments(2);
    for (int t = 0; t < 50_000; t++) {
      double square = chi.sample();
      square *= square;
      moments.add(square, (square - n) * (square - n));
    }
    // Two checks for each of six n at 5 standard errors: a false alarm once in 1e5 seeds.
    assertThat(moments.mean(0)).isCloseTo(n, within(5 * moments.estimate(0).standardError()));
    assertThat(moments.mean(1)).isCloseTo(2.0 * n, within(5 * moments.estimate(1).standardError()));
  }

  @Test
  void trialsComeBackInOrderAndErrorsComeThrough() {
    assertThat(new Trials(3).run(50, i -> i * i).get(49)).isEqualTo(49 * 49);
    assertThat(new Trials(2).run(0, i -> i)).isEmpty();
    assertThatThrownBy(
            () ->
                new Trials(2)
                    .run(
                        4,
                        i -> {
                          throw new IllegalArgumentException("trial " + i);
                        }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("trial 0");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void anInterruptEndsTheTrials(int threads) {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> new Trials(threads).run(10, i -> i))
        .isInstanceOf(CancellationException.class);
  }

  /** For what follows on this thread, whether the trials saw their interrupt or not. */
  @AfterEach
  void clearTheInterrupt() {
    Thread.interrupted();
  }
}
