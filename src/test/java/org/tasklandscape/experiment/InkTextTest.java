package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InkTextTest {
  @Test
  void everyLevelComesBack() {
    float[] ink = new float[256];
    for (int level = 0; level < ink.length; level++) {
      ink[level] = level / 255f;
    }
    String text = InkText.of(ink);
    assertThat(text).startsWith("000102").endsWith("fdfeff").hasSize(512);
    assertThat(InkText.ink(text)).isEqualTo(ink);
    assertThat(InkText.of(ink, 3, 2)).isEqualTo("0607");
  }
}
