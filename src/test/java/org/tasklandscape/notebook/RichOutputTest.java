package org.tasklandscape.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Outside a kernel; inside ours see {@code JavaKernelTest}. */
class RichOutputTest {
  private static final Map<String, String> FIGURE =
      Map.of("image/png", "aGk=", "text/plain", "gain against R");

  @Test
  void outsideAKernelAValueIsItsText() {
    assertThat(RichOutput.of(FIGURE))
        .hasToString("gain against R")
        .isEqualTo(RichOutput.of(FIGURE));
  }

  @Test
  void outsideAKernelDisplayPrintsTheText() {
    PrintStream before = System.out;
    var printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      RichOutput.display(FIGURE);
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8).strip()).isEqualTo("gain against R");
  }

  @Test
  void aValueWithoutTextIsRefused() {
    assertThatThrownBy(() -> RichOutput.of(Map.of("image/png", "aGk=")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must have a text/plain among its types, got [image/png]");
  }
}
