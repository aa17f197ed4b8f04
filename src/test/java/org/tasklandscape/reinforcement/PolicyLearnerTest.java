package org.tasklandscape.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tasklandscape.reinforcement.TinyTraining.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.control.DiscNavigation;
import org.tasklandscape.control.Episode;
import org.tasklandscape.control.LinearNavigation;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.reinforcement.PolicyPlan.Method;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class PolicyLearnerTest {
  private static final TaskFamily DISC = new DiscNavigation(1, 0.5, false, 6);
  private static final Streams SEED = new Streams(5, "learner-test");

  private static PolicyLearner learner(Method method, int threads) {
    return new PolicyLearner(plan(method, 400), DISC, SEED, threads);
  }

  private static byte[] bytes(PolicyLearner learner) throws IOException {
    var bytes = new ByteArrayOutputStream();
    learner.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void twoThreadsAndAResumedRunGiveTheBytesOfOneThatWasNotStopped(Method method)
      throws IOException {
    PolicyLearner through = learner(method, 1);
    while (!through.finished()) {
      through.step();
    }
    PolicyLearner first = learner(method, 2);
    first.step();
    first.step();
    PolicyLearner second = learner(method, 2);
    second.step();
    second.read(new DataInputStream(new ByteArrayInputStream(bytes(first))));
    assertThat(second.steps()).isEqualTo(first.steps());
    while (!second.finished()) {
      second.step();
    }
    assertThat(bytes(second)).isEqualTo(bytes(through));
    assertThat(through.iterations()).anyMatch(PolicyLearner.Iteration::moved);
    assertThat(through.parameters()).isNotEqualTo(learner(method, 1).parameters());
  }

  /** Neither the compiler nor the vectors of this machine may show in the results. */
  @Test
  void anInterpreterWithoutVectorsGivesTheSameBytes(@TempDir Path folder) throws Exception {
    Path seen = folder.resolve("seen");
    String java = ProcessHandle.current().info().command().orElseThrow();
    var process =
        new ProcessBuilder(
                java,
                "-Xint",
                "-cp",
                System.getProperty("java.class.path"),
                TinyTraining.class.getName())
            .redirectOutput(seen.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isZero();
    assertThat(Files.readString(seen).strip()).isEqualTo(TinyTraining.trained());
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void stepsAreCountedBeforeAndAfterAdaptation(Method method) {
    PolicyLearner learner = learner(method, 1);
    // 3 tasks, 4 episodes, 6 steps.
    long each = method == Method.DRS ? 72 : 144;
    while (!learner.finished()) {
      learner.step();
    }
    int made = (int) ((400 + each - 1) / each);
    assertThat(learner.iterations()).hasSize(made);
    assertThat(learner.steps()).isEqualTo(made * each);
    assertThat(learner.iterations().get(0).steps()).isEqualTo(each);
    assertThatThrownBy(learner::step).hasMessage("the budget of 400 steps is spent");
  }

  @Test
  void bothMethodsLearnFromTheSameTasks() {
    List<double[]> joint = tasks(Method.DRS);
    List<double[]> maml = tasks(Method.MAML);
    // Every episode opens its task, MAML's before and after adaptation.
    for (int i = 0; i < 3; i++) {
      assertThat(maml.get(8 * i)).isEqualTo(joint.get(4 * i)).isEqualTo(maml.get(8 * i + 7));
    }
    assertThat(joint.get(0)).isNotEqualTo(joint.get(4));
  }

  private static List<double[]> tasks(Method method) {
    List<double[]> opened = new ArrayList<>();
    var family =
        new TaskFamily() {
          @Override
          public int observations() {
            return DISC.observations();
          }

          @Override
          public int actions() {
            return DISC.actions();
          }

          @Override
          public int horizon() {
            return DISC.horizon();
          }

          @Override
          public double[] draw(RandomStream stream) {
            return DISC.draw(stream);
          }

          @Override
          public Episode open(double[] task) {
            opened.add(task.clone());
            return DISC.open(task);
          }
        };
    new PolicyLearner(plan(method, 400), family, SEED, 1).step();
    return opened;
  }

  @Test
  void jointTrainingLearnsWhereGoalsArePacked() {
    var plan = new PolicyPlan(Method.DRS, 10, 10, List.of(16, 16), 1, 0.99, 0.1, 0.05, 4, 200_000);
    var learner = new PolicyLearner(plan, DiscNavigation.disc(0.25), SEED, 1);
    while (!learner.finished()) {
      learner.step();
    }
    List<PolicyLearner.Iteration> made = learner.iterations();
    assertThat(made).hasSize(100);
    assertThat(made.get(99).before() - made.get(0).before()).isGreaterThan(5);
    for (PolicyLearner.Iteration iteration : made) {
      assertThat(iteration.divergence()).isLessThanOrEqualTo(0.05);
      assertThat(iteration.after()).isEqualTo(iteration.before());
    }
  }

  @Test
  void whatIsNoLongerFiniteIsNamed() {
    var explosive = new LinearNavigation(1e200, 0, 1, new double[2], 1, 6);
    var learner = new PolicyLearner(plan(Method.MAML, 400), explosive, SEED, 1);
    assertThatThrownBy(learner::step)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "maml, seed 5, iteration 0, task 0: rewards must stay finite, got -Infinity in episode"
                + " 0 at step 0: try a smaller innerStep than 0.1 or delta than 0.05");
  }

  @Test
  void badInputGetsOneLine() throws IOException {
    assertThatThrownBy(() -> new PolicyLearner(plan(Method.MAML, 143), DISC, SEED, 1))
        .hasMessage("budget must be enough for one iteration of 144 steps, got 143");
    assertThatThrownBy(() -> plan(Method.MAML, 0)).hasMessage("budget must be >= 1, got 0");
    var wider = new PolicyPlan(Method.DRS, 3, 4, List.of(9), 1, 0.99, 0.1, 0.05, 4, 400);
    byte[] written = bytes(new PolicyLearner(wider, DISC, SEED, 1));
    assertThatThrownBy(
            () ->
                learner(Method.DRS, 1).read(new DataInputStream(new ByteArrayInputStream(written))))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("a checkpoint must be of a policy with");
  }

  @Test
  void theStartIsThatOfTheSeed() {
    double[] start = learner(Method.DRS, 1).parameters();
    assertThat(learner(Method.MAML, 1).parameters()).isEqualTo(start);
    var other = new PolicyLearner(plan(Method.DRS, 400), DISC, new Streams(6, "learner-test"), 1);
    assertThat(other.parameters()).isNotEqualTo(start);
    // σ = 1.
    assertThat(start[start.length - 1]).isCloseTo(0, within(0.0));
  }
}
