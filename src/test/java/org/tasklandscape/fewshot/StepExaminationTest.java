package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.fewshot.StepExamination.Found;
import org.tasklandscape.fewshot.StepExamination.Point;
import org.tasklandscape.fewshot.StepExamination.Use;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

class StepExaminationTest {
  private static final ImageSet GLYPHS = new GlyphAlphabets(5, 6, 20, 28, 7).draw();
  private static final ConvNetwork SMALL = new ConvNetwork(28, 1, 4, 5);
  private static final int TASKS = 3;

  private final Streams streams = new Streams(8, "examination");
  private final PermutedTasks tasks =
      new PermutedTasks(GLYPHS, LabelPermutations.PACKED, Hardness.CONTRAST, streams);
  private final double[] start = SMALL.initial(streams.stream("start"));

  private Found found(double[] w, FewShotTasks landscape, int threads) {
    return new StepExamination(TASKS).of(SMALL, w, landscape, streams, new Trials(threads));
  }

  @Test
  void aNetworkThatSaysNothingIsRightOnceInFive() {
    List<Point> unmoved =
        found(new double[SMALL.size()], tasks, 1).points().stream()
            .filter(p -> p.size() == 0 && !p.tuned())
            .toList();
    // One and ten steps of two tuned kinds, one step of three kinds of tests.
    assertThat(unmoved).hasSize(2 * 2 + 3);
    for (Point point : unmoved) {
      assertThat(point.accuracy()).isCloseTo(0.2, within(1e-12));
      assertThat(point.loss()).isCloseTo(Math.log(5), within(1e-6));
    }
  }

  /** One task by hand: a gradient of the support, a step, a look at the query. */
  @Test
  void aPointIsTheMeanOverTasksAfterAPlainStep() {
    Point point =
        found(start, tasks, 1).points().stream()
            .filter(p -> p.use() == Use.TEST && p.kind().equals("hard"))
            .filter(p -> p.steps() == 1 && p.size() == 0.08 && !p.tuned())
            .findFirst()
            .orElseThrow();
    double loss = 0;
    for (int task = 0; task < TASKS; task++) {
      loss += byHand("test", 1, task, 0.08, 1) / TASKS;
    }
    assertThat(point.loss()).isCloseTo(loss, within(1e-12));
  }

  private double byHand(String use, int kind, int task, double size, int steps) {
    return AdaptedByHand.judged(SMALL, start, tasks, kind, streams.stream(use, task), size, steps)
        .loss();
  }

  /** Easy and hard ones in equal numbers; a tenth of them, one of three, for ten steps. */
  @Test
  void aTunedSizeIsThatOfTheLeastLossOnTuningTasks() {
    List<Point> tuned = found(start, tasks, 1).points().stream().filter(Point::tuned).toList();
    for (int steps : StepExamination.STEPS) {
      int count = steps == 1 ? TASKS : 1;
      double[] losses = new double[StepExamination.SIZES.size()];
      for (int i = 0; i < losses.length; i++) {
        for (int task = 0; task < count; task++) {
          double size = StepExamination.SIZES.get(i);
          losses[i] += byHand("tuning", 0, task, size, steps) / count;
          losses[i] += byHand("tuning", 1, task, size, steps) / count;
        }
      }
      double best = TunedSize.of(StepExamination.SIZES, losses);
      assertThat(tuned)
          .filteredOn(p -> p.steps() == steps)
          .hasSize(tasks.kinds().size())
          .allSatisfy(p -> assertThat(p.size()).isCloseTo(best, within(1e-9)));
    }
  }

  /** A scale of the loss is a scale of the step. */
  @Test
  void aScaledTaskMovesByTheScaledStep() {
    Hardness half = new Hardness(1, 0.5);
    Hardness quarter = new Hardness(1, 0.25);
    List<Point> one = hard(half);
    List<Point> other = hard(quarter);
    // Sizes double from the second on, so a quarter at 2a moves as a half at a.
    for (int i = 1; i < StepExamination.SIZES.size() - 1; i++) {
      assertThat(other.get(i + 1).loss()).isEqualTo(one.get(i).loss());
    }
  }

  private List<Point> hard(Hardness hardness) {
    var scaled = new PermutedTasks(GLYPHS, LabelPermutations.PACKED, hardness, streams);
    return found(start, scaled, 2).points().stream()
        .filter(p -> p.use() == Use.TEST && p.kind().equals("hard") && p.steps() == 1)
        .toList();
  }

  @Test
  void everyCurveIsThereOnceAndEndsWithTheTunedSize() {
    Found found = found(start, tasks, 1);
    int sizes = StepExamination.SIZES.size();
    assertThat(found.points()).hasSize(2 * 2 * sizes + 3 * (sizes + 2));
    assertThat(found.points()).filteredOn(Point::tuned).hasSize(3 * 2);
    assertThat(found.points())
        .extracting(p -> List.of(p.use(), p.kind(), p.steps(), p.size(), p.tuned()))
        .doesNotHaveDuplicates();
    for (String kind : tasks.kinds()) {
      for (int steps : StepExamination.STEPS) {
        assertThat(found.points())
            .filteredOn(p -> p.use() == Use.TEST && p.kind().equals(kind) && p.steps() == steps)
            .last()
            .matches(Point::tuned);
      }
    }
    assertThat(found.surroundings()).extracting(s -> s.kind()).containsExactly("easy", "hard");
    // A quarter of the contrast makes a homogeneous network's slopes small.
    assertThat(found.surroundings().get(1).slope()).isLessThan(found.surroundings().get(0).slope());
  }

  @Test
  void anyNumberOfThreadsFindsTheSame() {
    assertThat(found(start, tasks, 2)).isEqualTo(found(start, tasks, 1));
  }

  @Test
  void rulesAreStated() {
    assertThatThrownBy(() -> new StepExamination(0))
        .hasMessage("must have at least 1 task of each kind, got 0");
    assertThatThrownBy(() -> new StepExamination(2, 0, 2, List.of(DrawingTasks.KINDS)))
        .hasMessage("must have at least 1 task of each kind, got 0");
    for (Use use : Use.values()) {
      assertThat(new StepExamination(200).tasks(use, 10)).isEqualTo(20);
      assertThat(new StepExamination(200).tasks(use, 1)).isEqualTo(200);
    }
  }

  /** Easy and hard tasks tuned apart have the sizes that each would have alone. */
  @Test
  void kindsThatAreTunedApartHaveSizesOfTheirOwn() {
    List<List<String>> apart = List.of(List.of("easy"), List.of("hard"));
    var both = new StepExamination(TASKS, TASKS, 2, apart);
    assertThat(both.tasks(Use.TEST, 10)).isEqualTo(2);
    List<Point> found = curves(both);
    for (List<String> kind : apart) {
      List<Point> alone = curves(new StepExamination(TASKS, TASKS, 2, List.of(kind)));
      assertThat(tuned(found, kind.get(0))).isEqualTo(tuned(alone, kind.get(0))).hasSize(2);
    }
    assertThat(found).isEqualTo(curves(both)).hasSize(2 * 2 * 9 + 3 * (9 + 2));
    assertThat(both.of(SMALL, start, tasks, streams, new Trials(2)).points()).isEqualTo(found);
  }

  private List<Point> curves(StepExamination examination) {
    return examination.curves(SMALL, start, tasks, streams, new Trials(1));
  }

  private static List<Point> tuned(List<Point> points, String kind) {
    return points.stream().filter(p -> p.tuned() && p.kind().equals(kind)).toList();
  }
}
