package org.tasklandscape.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphTest {
  @Test
  void linesFitATerminalAndKeepTheirWords() {
    String text = "measured  " + "a gain of some size, ".repeat(20).strip();
    List<String> lines = Paragraph.of(text, "  ");
    assertThat(lines).hasSizeGreaterThan(5).allMatch(line -> line.length() <= 80);
    assertThat(lines.get(0)).startsWith("  measured  a gain");
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.matches(" {4}\\S.*"));
    assertThat(String.join(" ", lines).replaceAll("\\s+", " ").strip())
        .isEqualTo(text.replaceAll("\\s+", " "));
  }

  @Test
  void aWordThatIsTooLongStandsAlone() {
    String word = "x".repeat(100);
    assertThat(Paragraph.of("a " + word + " b", "")).containsExactly("a", "  " + word, "  b");
  }
}
