package org.tasklandscape.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.files.OtherLocale;

class GlyphAlphabetsTest {
  private static final GlyphAlphabets SMALL = new GlyphAlphabets(6, 12, 20, 28, 5);

  private static double distance(byte[] a, byte[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = (a[i] & 0xff) - (b[i] & 0xff);
      sum += difference * difference;
    }
    return sum;
  }

  /** The same bytes on every platform, of the defaults that notebooks fall back on. */
  @Test
  void theSameAlphabetsAreDrawnEverywhere() {
    ImageSet images = GlyphAlphabets.defaults().draw();
    assertThat(images.fingerprint())
        .isEqualTo("1b77b00e03d40831fcd9a23603ac28867db81d3be81cecb3dc294f78608e10ee");
    assertThat(images.name()).isEqualTo("drawn glyph alphabets");
    assertThat(images.groups()).hasSize(30).endsWith(new ImageSet.Group("Glyphs 30", 928, 32));
    assertThat(images.classes()).isEqualTo(960);
    assertThat(images.imagesPerClass()).isEqualTo(20);
    assertThat(images.format()).isEqualTo(new ImageFormat(1, 28, 255));
  }

  @Test
  void theSeedSelectsAndNoLocaleDoes() {
    String print = SMALL.draw().fingerprint();
    assertThat(new GlyphAlphabets(6, 12, 20, 28, 6).draw().fingerprint()).isNotEqualTo(print);
    assertThat(OtherLocale.call(() -> SMALL.draw().fingerprint())).isEqualTo(print);
  }

  /** More alphabets, characters or hands leave the first ones as they are. */
  @Test
  void whatIsDrawnDoesNotDependOnWhatElseIs() {
    ImageSet few = new GlyphAlphabets(2, 3, 4, 28, 5).draw();
    ImageSet many = SMALL.draw();
    for (int c = 0; c < 3; c++) {
      for (int h = 0; h < 4; h++) {
        assertThat(few.levels(3 + c, h)).isEqualTo(many.levels(12 + c, h));
      }
    }
  }

  /**
   * In every alphabet the mean squared distance of two drawings of one character is smaller than
   * that of drawings of two characters; and of five characters the nearest drawing is one of the
   * right character in more than 2/5 of all cases, twice what guessing gives. The seed is fixed: it
   * is no test of chance.
   */
  @Test
  void drawingsOfOneCharacterAreNearerThanOthers() {
    ImageSet images = SMALL.draw();
    int right = 0;
    int cases = 0;
    for (ImageSet.Group alphabet : images.groups()) {
      double same = 0;
      double other = 0;
      for (int c = 0; c < alphabet.size(); c++) {
        for (int h = 0; h < 20; h++) {
          byte[] drawing = images.levels(alphabet.first() + c, h);
          List<Double> distances = new ArrayList<>();
          for (int k = 0; k < 5; k++) {
            int rival = alphabet.first() + (c + k) % alphabet.size();
            distances.add(distance(drawing, images.levels(rival, (h + 7) % 20)));
          }
          same += distances.get(0);
          other += (distances.get(1) + distances.get(2) + distances.get(3) + distances.get(4)) / 4;
          right += distances.get(0).equals(Collections.min(distances)) ? 1 : 0;
          cases++;
        }
      }
      assertThat(same / other).as(alphabet.name()).isLessThan(1);
    }
    assertThat((double) right / cases).isGreaterThan(0.4);
  }

  @Test
  void everyDrawingIsAnotherAndHasInkInsideItsMargin() {
    ImageSet images = new GlyphAlphabets(4, 10, 20, 105, 5).draw();
    Set<Integer> seen = new HashSet<>();
    for (int c = 0; c < images.classes(); c++) {
      for (int h = 0; h < 20; h++) {
        float[] drawing = images.image(c, h);
        seen.add(Arrays.hashCode(drawing));
        double ink = 0;
        for (int i = 0; i < drawing.length; i++) {
          ink += drawing[i];
          boolean edge = i % 105 == 0 || i % 105 == 104 || i / 105 == 0 || i / 105 == 104;
          assertThat(edge && drawing[i] > 0).isFalse();
        }
        assertThat(ink / drawing.length).isBetween(0.005, 0.3);
      }
    }
    assertThat(seen).hasSize(images.classes() * 20);
  }

  /** The ink of a straight line of length l and width w is l w and its two half discs. */
  @ParameterizedTest
  @CsvSource({"0.05, 105", "0.02, 105", "0.05, 60"})
  void aLineHasTheInkOfItsArea(double radius, int side) {
    byte[] levels = new Pen(radius, side).draw(List.of(new double[] {0.21, 0.3, 0.74, 0.62}));
    double ink = 0;
    for (byte level : levels) {
      ink += (level & 0xff) / 255.0;
    }
    double length = StrictMath.sqrt(0.53 * 0.53 + 0.32 * 0.32);
    double area = (2 * radius * length + StrictMath.PI * radius * radius) * side * side;
    assertThat(ink).isCloseTo(area, within(0.02 * area));
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1, 28", "1, 0, 1, 28", "1, 100, 1, 28", "1, 1, 0, 28", "1, 1, 1, 7"})
  void parametersAreChecked(int alphabets, int characters, int hands, int side) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GlyphAlphabets(alphabets, characters, hands, side, 1))
        .withMessageContaining(" must be ");
  }

  @Test
  void thereIsNoOtherImage() {
    ImageSet images = new GlyphAlphabets(1, 2, 3, 8, 1).draw();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> images.image(2, 0))
        .withMessage("class and image must be below 2 and 3, got 2 and 0");
    assertThatIllegalArgumentException().isThrownBy(() -> images.image(0, -1));
  }
}
