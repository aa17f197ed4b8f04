package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.sampling.Streams;

class LearnerTest {
  private static final ImageSet GLYPHS = new GlyphAlphabets(5, 6, 20, 28, 7).draw();
  private static final ConvNetwork SMALL = new ConvNetwork(28, 1, 4, 5);

  private final Streams streams = new Streams(6, "learner");

  private Learner learner(TrainingPlan.Method method, int iterations, int threads) {
    var plan = new TrainingPlan(method, 0.1, 1e-2, 10, 4, iterations, 2);
    var tasks = new DrawingTasks(GLYPHS, HardLabels.PACKED, streams);
    return new Learner(plan, SMALL, tasks, streams, threads);
  }

  private static Learner run(Learner learner, int steps) {
    for (int t = 0; t < steps; t++) {
      learner.step();
    }
    return learner;
  }

  @ParameterizedTest
  @EnumSource
  void aLearnerThatWasWrittenAndReadGoesOnToTheSameBits(TrainingPlan.Method method)
      throws IOException {
    Learner whole = run(learner(method, 5, 2), 5);
    Learner half = run(learner(method, 5, 1), 3);
    var bytes = new ByteArrayOutputStream();
    half.write(new DataOutputStream(bytes));
    Learner resumed = learner(method, 5, 2);
    resumed.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(resumed.iteration()).isEqualTo(3);
    assertThatThrownBy(() -> resumed.beginAt(whole.parameters()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("must begin before the first iteration");
    run(resumed, 2);
    assertThat(resumed.parameters()).isEqualTo(whole.parameters());
    assertThat(resumed.losses()).isEqualTo(whole.losses());
    assertThat(resumed.accuracies()).isEqualTo(whole.accuracies());
  }

  @ParameterizedTest
  @EnumSource
  void theLossFalls(TrainingPlan.Method method) {
    Learner learner = run(learner(method, 40, 2), 40);
    double first = learner.losses().subList(0, 8).stream().mapToDouble(x -> x).sum();
    double last = learner.losses().subList(32, 40).stream().mapToDouble(x -> x).sum();
    assertThat(last).isLessThan(0.95 * first);
    assertThat(learner.finished()).isTrue();
    assertThatThrownBy(learner::step).hasMessage("all 40 iterations are made");
  }

  @Test
  void aCheckpointOfAnotherNetworkIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    learner(TrainingPlan.Method.NAL, 5, 1).write(new DataOutputStream(bytes));
    var tasks = new DrawingTasks(GLYPHS, HardLabels.PACKED, streams);
    var plan = TrainingPlan.of(TrainingPlan.Method.NAL, 0.1, 500, 2);
    var other = new Learner(plan, new ConvNetwork(28, 1, 5, 5), tasks, streams, 1);
    var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    assertThatThrownBy(() -> other.read(in))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a checkpoint must be of a network with");
  }

  @Test
  void aCosineEndsAtNoStepAndAConstantStays() {
    for (var schedule : TrainingPlan.Schedule.values()) {
      var plan = new TrainingPlan(TrainingPlan.Method.NAL, 0.1, 0.02, schedule, 10, 4, 50, 2);
      StepSize step = plan.optimiser().step();
      boolean falls = schedule == TrainingPlan.Schedule.COSINE;
      assertThat(step.at(0, new double[0])).isEqualTo(0.02);
      assertThat(step.at(25, new double[0])).isCloseTo(falls ? 0.01 : 0.02, within(1e-12));
      assertThat(step.at(50, new double[0])).isCloseTo(falls ? 0 : 0.02, within(1e-12));
    }
  }

  @Test
  void rulesOfAPlanAreStated() {
    assertThatThrownBy(() -> TrainingPlan.of(TrainingPlan.Method.NAL, 0.1, 500, 5))
        .hasMessage("must have tasks >= 1 and 0 <= hard tasks <= tasks, got 4 and 5");
    assertThatThrownBy(() -> new TrainingPlan(TrainingPlan.Method.NAL, -1, 1e-3, 10, 4, 500, 2))
        .hasMessage("the inner step must be finite and >= 0, got -1.0");
    assertThatThrownBy(() -> new TrainingPlan(TrainingPlan.Method.NAL, 0.1, 0, 10, 4, 500, 2))
        .hasMessage("Adam's step must be finite and > 0, got 0.0");
    assertThatThrownBy(() -> new TrainingPlan(TrainingPlan.Method.NAL, 0.1, 1, 0, 4, 500, 2))
        .hasMessage("the largest gradient norm must be > 0, got 0.0");
    assertThatThrownBy(() -> new TrainingPlan(TrainingPlan.Method.NAL, 0.1, 1, 1, 4, -1, 2))
        .hasMessage("iterations must be >= 0, got -1");
  }
}
