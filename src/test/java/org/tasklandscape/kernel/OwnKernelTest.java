package org.tasklandscape.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own kernel keeps the contract. */
class OwnKernelTest extends KernelContract {
  @Override
  List<String> argv() {
    return List.of(
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
        "-Djava.awt.headless=true",
        "-Duser.language=de",
        "-Xmx1g",
        "-cp",
        System.getProperty("java.class.path"),
        JavaKernel.class.getName(),
        "{connection_file}");
  }

  @Test
  void numbersAreWrittenAlikeOnEveryMachine() {
    assertThat(value("String.format(\"%.3f %,d\", 0.0914, 1000)")).isEqualTo("0.091 1,000");
  }

  @Test
  void anExceptionThatEndsAThreadNamesItsLine() {
    kernel.run(
        "var named = new Thread(() -> {\n  int zero = 0;\n  int i = 1 / zero;\n});\n"
            + "named.start();\nnamed.join();");
    kernel.published(
        m -> m.content().path("text").asText().contains(", line 3: int i = 1 / zero;"));
  }

  @Test
  void aLongCellSaysThatItRunsAndTheLineIsEmptyInTheEnd() {
    KernelClient.Run run = kernel.run("Thread.sleep(4500); 7");
    assertThat(run.result("text/plain")).isEqualTo("7");
    var lines = new ArrayList<>(run.of("display_data"));
    assertThat(lines).hasSize(1);
    lines.addAll(run.of("update_display_data"));
    assertThat(lines)
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.path("metadata").path("progress").asBoolean())
        .extracting(line -> line.path("transient").path("display_id").asText())
        .containsOnly(lines.get(0).path("transient").path("display_id").asText());
    assertThat(lines.get(0).path("data").path("text/plain").asText()).isEqualTo("running for 3 s");
    assertThat(lines.get(lines.size() - 1).path("data").path("text/plain").asText()).isEmpty();
    assertThat(kernel.run("1 + 1").of("display_data")).isEmpty();
  }

  /** As chapter 11's live pair does it; once while it learns, once while it is examined. */
  @ParameterizedTest
  @ValueSource(strings = {"2000, learner -> learner.iteration() == 2", "1, learner -> true"})
  void anInterruptEndsATraining(String when) {
    String[] parts = when.split(", ");
    String id =
        kernel.submit(
            """
            import java.util.function.Predicate;
            import org.tasklandscape.experiment.*;
            import org.tasklandscape.fewshot.Learner;
            import org.tasklandscape.sampling.Trials;
            Predicate<Learner> begun = %s;
            var all = FewShotDesign.landscape().config();
            var config = new TrainingConfig(
                all.tasks(), all.landscapes(), all.methods(), all.seeds(), %s, all.testTasks());
            var source = TaskKind.landscape(Drawings.find().images());
            new FewShotTraining(config, config.examination(), source, Trials.onAllCores())
                .train(config.runs().get(0), (run, learner) -> {
                  if (begun.test(learner)) {
                    System.out.println("begun");
                  }
                  return true;
                });
            """
                .formatted(parts[1], parts[0]),
            true);
    kernel.published(
        m -> m.parent().equals(id) && m.content().path("text").asText().startsWith("begun"));
    assertInterruptEnds(id);
  }

  @Test
  void aShutdownEndsTheProcessEvenWhileACellRuns() throws IOException, InterruptedException {
    try (var other = new KernelClient(argv(), Map.of(), folder)) {
      other.submit("while (true) {}", true);
      other.published(m -> m.type().equals("execute_input"));
      other.shutDown();
      assertThat(other.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
