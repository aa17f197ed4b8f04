package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommittedFiguresTest {
  /** Two panels of 600 × 400 units and a bar of 100. */
  private static final String PICTURE =
      """
      <svg viewBox="0 0 1300 400" font-family="Inter">
      <view id="some-panel-1" viewBox="0 0 600 400"/>
      <view id="some-panel-2" viewBox="600 0 600 400"/>
      <view id="some-bar-1" viewBox="1200 0 100 400"/>
      <text x="10" y="20" font-size="24">(a)</text>
      <text x="610" y="20" font-size="24">(b)</text>
      <text x="300" y="390" font-size="24">samples m<tspan font-size="16">H</tspan></text>
      <text transform="translate(1250 200) rotate(-90)" font-size="24">gain G</text>
      """;

  private static List<Path> pictures() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("figures"))) {
      return files.filter(file -> file.toString().endsWith(".svg")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void everyPictureKeepsTheRules(Path file) throws IOException {
    assertThat(PictureRules.of(Files.readString(file)).violations()).isEmpty();
  }

  @Test
  void aGoodPictureHasNoViolation() {
    assertThat(PictureRules.of(PICTURE).violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "gain G            ~ gain G_m         ~ must be written with real letters and indices: gain G_m",
        "gain G            ~ 1E-3             ~ must be written with real letters and indices: 1E-3",
        "gain G            ~ rho = 1          ~ must be written with real letters and indices: rho = 1",
        "gain G            ~ R = 1.0          ~ must be written with real letters and indices: R = 1.0",
        "gain G            ~ NaN              ~ must be written with real letters and indices: NaN",
        "0 0 1300 400      ~ 0 0 2600 400     ~ is too small on a page: (a)",
        "0 0 600 400       ~ 0 0 1199 400     ~ is too small on a phone: (a)",
        "some-panel-2      ~ some-other-2     ~ must have a view of each of 2 panels, got 1",
        "translate(1250 200) ~ translate(1299 500) ~ lies in 0 parts: gain G",
        "1200 0 100 400    ~ 590 0 710 400    ~ lies in 2 parts: (b)",
      })
  void aBrokenPictureIsNamed(String good, String bad, String words) {
    assertThat(PICTURE).contains(good);
    assertThat(PictureRules.of(PICTURE.replace(good, bad)).violations()).contains(words);
  }

  @Test
  void aPictureWithoutTextIsNamed() {
    String paths = PICTURE.replaceAll("<text.*</text>", "<path/>").replaceAll("<view.*/>", "");
    assertThat(PictureRules.of(paths).violations()).containsExactly("must hold its labels as text");
  }
}
