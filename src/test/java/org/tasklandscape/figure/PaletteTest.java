package org.tasklandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteTest {
  private static final List<Ink> INKS =
      List.of(
          Palette.NAL,
          Palette.MAML,
          Palette.EASY,
          Palette.HARD,
          Palette.BOUND,
          Palette.LIMIT,
          Palette.NEUTRAL,
          Palette.OTHER,
          Palette.ANOTHER);

  @Test
  void contrastOfBlackWithWhiteIs21() {
    assertThat(Ink.contrastWithWhite(Color.BLACK)).isEqualTo(21);
    assertThat(Ink.contrastWithWhite(Color.WHITE)).isEqualTo(1);
  }

  @Test
  void everyInkIsReadableOnWhite() {
    var family = IntStream.range(0, 7).mapToObj(i -> Palette.ordered(i, 7)).toList();
    assertThat(INKS).allSatisfy(PaletteTest::isReadable);
    assertThat(family).allSatisfy(PaletteTest::isReadable);
  }

  private static void isReadable(Ink ink) {
    assertThat(Ink.contrastWithWhite(ink.graphic())).isGreaterThanOrEqualTo(3);
    assertThat(Ink.contrastWithWhite(ink.text())).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void meaningsDifferWithoutColour() {
    var pairs = INKS.stream().map(ink -> List.of(ink.dash(), ink.marker(), ink.filled())).toList();
    assertThat(pairs).doesNotHaveDuplicates();
    // The two pairs that share most figures differ in the dash alone and in the marker alone.
    assertThat(Palette.NAL.dash()).isNotEqualTo(Palette.MAML.dash());
    assertThat(Palette.NAL.marker()).isNotEqualTo(Palette.MAML.marker());
    assertThat(Palette.EASY.dash()).isNotEqualTo(Palette.HARD.dash());
    assertThat(Palette.EASY.marker()).isNotEqualTo(Palette.HARD.marker());
  }

  @Test
  void familiesGetLighterInOrder() {
    var contrasts =
        IntStream.range(0, 5)
            .mapToObj(i -> Ink.contrastWithWhite(Palette.ordered(i, 5).colour()))
            .toList();
    assertThat(contrasts).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(Palette.ordered(0, 1).dash()).isEqualTo(Dash.SOLID);
    assertThatThrownBy(() -> Palette.ordered(3, 3))
        .hasMessage("must have 0 <= i < n, got i = 3, n = 3");
  }

  @Test
  void sequentialColoursAreOrderedByLightness() {
    var contrasts =
        IntStream.rangeClosed(0, 100)
            .mapToObj(i -> Ink.contrastWithWhite(ColourMap.SEQUENTIAL.at(i / 100.0)))
            .toList();
    assertThat(contrasts).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void divergingColoursAreLightestAtTheirCentre() {
    var scale = ColourScale.sequential(new Scale(0.1, 100, true)).diverging(1);
    double centre = Ink.contrastWithWhite(scale.of(1));
    assertThat(centre).isLessThan(1.1);
    assertThat(Ink.contrastWithWhite(scale.of(0.5))).isGreaterThan(centre);
    assertThat(Ink.contrastWithWhite(scale.of(2))).isGreaterThan(centre);
    assertThat(scale.of(Double.POSITIVE_INFINITY)).isEqualTo(scale.of(100));
    assertThat(scale.of(1e9)).isEqualTo(scale.of(100));
    assertThat(scale.of(Double.NaN)).isEqualTo(ColourMap.MISSING);
    assertThat(scale.of(-1)).isEqualTo(ColourMap.MISSING);
  }
}
