package org.tasklandscape.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.tasklandscape.stats.Estimate;

class HeadProbeTest {
  private static final int F = 8;
  private static final int CLASSES = 2;

  /**
   * Tasks that a line separates; hard ones have faint inputs and, if packed, one line of their own.
   */
  private static List<Episode> tasks(Random random, int count, boolean packed) {
    double[] own = gaussians(random);
    List<Episode> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean hard = i % 2 == 0;
      double[] line = hard && packed ? own : gaussians(random);
      double scale = hard ? 0.3 : 1;
      SimpleMatrix support = inputs(random, 10, scale);
      SimpleMatrix query = inputs(random, 20, scale);
      tasks.add(new Episode(1, support, labels(support, line), query, labels(query, line)));
    }
    return tasks;
  }

  private static double[] gaussians(Random random) {
    return random.ints(F).mapToDouble(i -> random.nextGaussian()).toArray();
  }

  private static SimpleMatrix inputs(Random random, int rows, double scale) {
    var matrix = new SimpleMatrix(rows, F);
    for (int i = 0; i < rows * F; i++) {
      matrix.set(i, scale * random.nextGaussian());
    }
    return matrix;
  }

  private static int[] labels(SimpleMatrix inputs, double[] line) {
    SimpleMatrix scores = inputs.mult(new SimpleMatrix(F, 1, true, line));
    return Arrays.stream(scores.getDDRM().getData()).mapToInt(s -> s > 0 ? 1 : 0).toArray();
  }

  /** Packed hard tasks can be learned, and MAML's head learns more of them; others cannot. */
  @Test
  void packedHardTasksArePredictedToGainAndScatteredOnesNot() {
    Random random = new Random(11);
    List<Episode> packed = tasks(random, 300, true);
    HeadProbe gain = HeadProbe.of(packed.subList(0, 200), packed.subList(200, 300), CLASSES, 20);
    List<Episode> scattered = tasks(random, 300, false);
    HeadProbe none =
        HeadProbe.of(scattered.subList(0, 200), scattered.subList(200, 300), CLASSES, 20);
    assertThat(gain.maml().value()).isGreaterThan(0.6);
    assertThat(none.gain().value()).isLessThan(gain.maml().value() - none.maml().value());
    assertThat(none.gain().lower()).isLessThan(0.02);
  }

  /** The features may be turned and stretched as one likes: whitening takes it back. */
  @Test
  void aLinearMapOfTheFeaturesChangesNothing() {
    Random random = new Random(12);
    List<Episode> plain = tasks(random, 60, true);
    SimpleMatrix map = inputs(random, F, 1).plus(SimpleMatrix.identity(F).scale(3));
    List<Episode> turned =
        plain.stream()
            .map(
                e ->
                    new Episode(
                        e.weight(),
                        e.support().mult(map),
                        e.supportLabels(),
                        e.query().mult(map),
                        e.queryLabels()))
            .toList();
    HeadProbe one = HeadProbe.of(plain.subList(0, 40), plain.subList(40, 60), CLASSES, 20);
    HeadProbe two = HeadProbe.of(turned.subList(0, 40), turned.subList(40, 60), CLASSES, 20);
    assertThat(two.gain().value()).isCloseTo(one.gain().value(), within(1e-9));
    assertThat(two.mamlStep()).isCloseTo(one.mamlStep(), within(1e-6));
  }

  @Test
  void aGainInAccuracyIsWorthItsWhileFromFivePointsOn() {
    assertThat(ProbeVerdict.ofAccuracy(new Estimate(0.1, 0.02, 0.06, 0.14)))
        .isEqualTo(ProbeVerdict.WORTHWHILE);
    assertThat(ProbeVerdict.ofAccuracy(new Estimate(0.1, 0.03, 0.04, 0.16)))
        .isEqualTo(ProbeVerdict.CANNOT_TELL);
    assertThat(ProbeVerdict.ofAccuracy(new Estimate(0.01, 0.01, -0.01, 0.03)))
        .isEqualTo(ProbeVerdict.NO_DIFFERENCE);
    assertThat(ProbeVerdict.ofAccuracy(Estimate.unknown())).isEqualTo(ProbeVerdict.CANNOT_TELL);
  }

  /** One third is faint by 0.3, and pulls one way or each its own. */
  @Test
  void hardnessAndCoherenceAreThoseOfTheTasks() {
    Random random = new Random(13);
    HeadLandscape packed = landscape(tasks(random, 120, true));
    HeadLandscape scattered = landscape(tasks(random, 120, false));
    assertThat(packed.hardness()).isBetween(0.05, 0.3);
    assertThat(packed.coherence()).isGreaterThan(scattered.coherence());
    // The coherence of 20 independent pulls of 9 × 2 entries: a standard error of at most 0.06.
    assertThat(scattered.coherence()).isBetween(-0.24, 0.24);
  }

  private static HeadLandscape landscape(List<Episode> tasks) {
    return HeadProbe.of(tasks.subList(0, 60), tasks.subList(60, 120), CLASSES, 20).landscape();
  }

  @Test
  void whatCannotBeProbedIsNamed() {
    SimpleMatrix none = new SimpleMatrix(2, F);
    var zero = new Episode(1, none, new int[2], none, new int[2]);
    List<Episode> six = Collections.nCopies(6, zero);
    assertThatThrownBy(() -> HeadProbe.of(six, six, CLASSES, 20))
        .hasMessage("features must not all be zero, got a largest second moment of 0.0");
    assertThatThrownBy(() -> HeadProbe.of(six, List.of(zero), CLASSES, 20))
        .hasMessage("must have at least 6 tasks to learn from and as many to judge, got 6 and 1");
    assertThatThrownBy(() -> new Episode(1, none, new int[1], none, new int[2]))
        .hasMessageContaining("support must have rows, and a label for each, got 2 rows and 1");
  }
}
