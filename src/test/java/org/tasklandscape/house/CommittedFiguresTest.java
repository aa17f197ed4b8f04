package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the committed pictures must be for print and for a screen of 950 pixels. */
class CommittedFiguresTest {
  private static final double PAGE = 950;
  private static final double LEAST = 9;
  private static final Pattern WIDTH = Pattern.compile("viewBox=\"0 0 (\\d+) ");
  private static final Pattern TEXT = Pattern.compile("<text ([^>]*)>(.*?)</text>");
  private static final Pattern SIZE = Pattern.compile("font-size=\"([\\d.]+)\"");

  private static List<Path> pictures() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("figures"))) {
      return files.filter(file -> file.toString().endsWith(".svg")).sorted().toList();
    }
  }

  @Test
  void labelsAreTextWithRealIndicesAndLargeEnoughToRead() throws IOException {
    int read = 0;
    for (Path file : pictures()) {
      String svg = Files.readString(file);
      double scale =
          PAGE
              / Double.parseDouble(WIDTH.matcher(svg).results().findFirst().orElseThrow().group(1));
      var labels = TEXT.matcher(svg).results().toList();
      // What trained networks show is drawn again when they are.
      read += labels.isEmpty() ? 0 : 1;
      for (var label : labels) {
        String words = label.group(2).replaceAll("<[^>]*>", "");
        assertThat(words).as(file.toString()).doesNotContainPattern("(?<!\\p{L})\\p{L}_|\\^");
        double size =
            SIZE.matcher(label.group(1))
                .results()
                .mapToDouble(s -> Double.parseDouble(s.group(1)))
                .findFirst()
                .orElseThrow();
        assertThat(size * scale).as("\"%s\" in %s, px", words, file).isGreaterThanOrEqualTo(LEAST);
      }
    }
    assertThat(read).as("pictures with text").isPositive();
  }
}
