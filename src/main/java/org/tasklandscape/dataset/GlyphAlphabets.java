package org.tasklandscape.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * Alphabets that the project draws itself, in the form of Omniglot, for machines without archives
 * and network: characters of a few random strokes, each drawn once by every hand of its alphabet.
 *
 * <p>An alphabet has a style (how many strokes, how bent, how often they join) and hands of its own
 * (size, slant, place, shake, pen). The same parameters give the same bytes on every platform. They
 * are not handwriting: what holds for them need not hold for Omniglot.
 *
 * @param alphabets how many alphabets, at least 1
 * @param characters of each alphabet, 1 to 99
 * @param hands of each alphabet, each of which draws every character once, at least 1
 * @param side pixels of a row, 8 to 256
 * @param seed selects the random streams
 */
public record GlyphAlphabets(int alphabets, int characters, int hands, int side, long seed) {
  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public GlyphAlphabets {
    require("alphabets", alphabets, 1, 999);
    require("characters", characters, 1, 99);
    require("hands", hands, 1, 999);
    require("the side", side, 8, 256);
  }

  private static void require(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          "%s must be %d to %d, got %d".formatted(name, low, high, value));
    }
  }

  /**
   * {@return about as much as Omniglot's background set: 30 alphabets of 32 characters, 20 hands
   * each, 28 × 28 pixels}
   */
  public static GlyphAlphabets defaults() {
    return new GlyphAlphabets(30, 32, 20, 28, 2022);
  }

  /**
   * Draws them all.
   *
   * @return alphabets "Glyphs 01", … of characters "character01", …; images of one channel
   */
  public ImageSet draw() {
    var streams = new Streams(seed, "glyph-alphabets");
    List<ImageSet.Group> groups = new ArrayList<>();
    List<String> names = new ArrayList<>();
    var images = new byte[alphabets * characters * hands][];
    for (int a = 0; a < alphabets; a++) {
      String alphabet = String.format(Locale.ROOT, "Glyphs %02d", a + 1);
      groups.add(new ImageSet.Group(alphabet, a * characters, characters));
      Glyph.Style style = Glyph.Style.random(streams.stream("style", a));
      List<Hand> writers = new ArrayList<>();
      for (int h = 0; h < hands; h++) {
        writers.add(Hand.random(streams.stream("hand " + a, h)));
      }
      for (int c = 0; c < characters; c++) {
        names.add(String.format(Locale.ROOT, "character%02d", c + 1));
        var glyph = Glyph.random(streams.stream("glyph " + a, c), style);
        for (int h = 0; h < hands; h++) {
          RandomStream shake = streams.stream("drawing " + a + " " + c, h);
          images[(a * characters + c) * hands + h] = writers.get(h).draw(glyph, shake, side);
        }
      }
    }
    return new ImageSet(
        "drawn glyph alphabets", new ImageFormat(1, side, 255), groups, names, images);
  }
}
