package org.tasklandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CaptionTest {
  @Test
  void oneParagraphIsHowToRead() {
    var caption = Caption.of("Gain against r_H.");
    assertThat(caption).isEqualTo(new Caption("", "Gain against r_H.", ""));
    assertThat(caption.html("<b>F</b>"))
        .isEqualTo("<p><b>F</b> Gain against <i>r</i><sub>H</sub>.</p>");
    assertThat(caption.headline()).isEqualTo(caption.joined()).isEqualTo("Gain against r_H.");
  }

  @Test
  void threeParagraphsAreFindingReadingAndParameters() {
    var caption = Caption.of("It falls.\n\nGain against R.\n \nd = 3.");
    assertThat(caption).isEqualTo(new Caption("It falls.", "Gain against R.", "d = 3."));
    assertThat(caption.joined()).isEqualTo("It falls. Gain against R. d = 3.");
    assertThat(caption.html(""))
        .isEqualTo(
            "<p><strong>It falls.</strong> Gain against <i>R</i>.</p>\n"
                + "<details><summary>Parameters</summary><p><i>d</i> = 3.</p></details>");
    assertThat(caption.markdown("**Figure `f`.**"))
        .isEqualTo(
            "**Figure `f`.** **It falls.** Gain against <i>R</i>.\n\n"
                + "<details><summary>Parameters</summary>\n\n<i>d</i> = 3.\n\n</details>");
    assertThat(caption.headline()).isEqualTo("It falls.");
  }

  @Test
  void noneAndFourAreRefused() {
    assertThatThrownBy(() -> Caption.of(" ")).hasMessage("the caption must not be blank");
    assertThatThrownBy(() -> Caption.of("a\n\nb\n\nc\n\nd"))
        .hasMessage(
            "a caption must have at most 3 paragraphs (finding, reading, parameters), got 4");
  }
}
