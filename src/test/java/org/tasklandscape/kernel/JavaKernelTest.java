package org.tasklandscape.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JavaKernelTest {
  private final JShellSession session = new JShellSession();
  private final CountDownLatch exited = new CountDownLatch(1);
  private final JavaKernel kernel = new JavaKernel(session, exited::countDown);

  @BeforeEach
  void start() {
    kernel.onStartup();
  }

  @AfterEach
  void shutDown() {
    kernel.onShutdown(false);
    session.close();
  }

  private static Object data(DisplayData display, String type) {
    return display.getData(MIMEType.parse(type));
  }

  @Test
  void aPlainValueIsShownAsItsText() {
    assertThat(data(kernel.eval("6 * 7"), "text/plain")).isEqualTo("42");
    assertThat(kernel.eval("int x = 3;")).isNull();
  }

  @Test
  void richOutputIsShownAsItIs() {
    DisplayData shown =
        kernel.eval(
            "import java.util.Map;\n"
                + "import org.tasklandscape.notebook.RichOutput;\n"
                + "RichOutput.of(Map.of(\"text/plain\", \"a figure\", \"image/png\", \"aGk=\"))");
    assertThat(data(shown, "text/plain")).isEqualTo("a figure");
    assertThat(data(shown, "image/png")).isEqualTo("aGk=");
  }

  @Test
  void aFailureIsFormattedAsItsReport() {
    assertThatThrownBy(() -> kernel.eval("int i = nowhere;"))
        .isInstanceOfSatisfying(
            CellException.class,
            failure -> assertThat(kernel.formatError(failure)).isEqualTo(failure.report()));
  }

  @Test
  void aValueWhoseTextFailsDoesNotSilenceTheKernel() {
    String cell =
        "class Bad { public String toString() { throw new StackOverflowError(); } }\nnew Bad()";
    assertThatThrownBy(() -> kernel.eval(cell)).isInstanceOf(CellException.class);
    assertThat(data(kernel.eval("1"), "text/plain")).isEqualTo("1");
  }

  @Test
  void completenessIsToldInJupytersWords() {
    assertThat(kernel.isComplete("1 + 1")).isEqualTo("complete");
    assertThat(kernel.isComplete("}")).isEqualTo("invalid");
    assertThat(kernel.isComplete("if (true) {")).isBlank();
  }

  @Test
  void aShutdownEndsTheProcess() throws InterruptedException {
    assertThat(exited.getCount()).isOne();
    kernel.onShutdown(false);
    assertThat(exited.await(20, TimeUnit.SECONDS)).isTrue();
  }
}
