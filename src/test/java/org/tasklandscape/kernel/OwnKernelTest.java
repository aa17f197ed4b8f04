package org.tasklandscape.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The project's own kernel keeps the contract. */
class OwnKernelTest extends KernelContract {
  @Override
  List<String> argv() {
    return List.of(
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
        "-Djava.awt.headless=true",
        "-Xmx1g",
        "-cp",
        System.getProperty("java.class.path"),
        JavaKernel.class.getName(),
        "{connection_file}");
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
  void aShutdownEndsTheProcessEvenWhileACellRuns() throws IOException, InterruptedException {
    try (var other = new KernelClient(argv(), Map.of(), folder)) {
      other.submit("while (true) {}", true);
      other.published(m -> m.type().equals("execute_input"));
      other.shutDown();
      assertThat(other.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
