package org.tasklandscape.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InkPngTest {
  @ParameterizedTest
  @CsvSource({"105, 0", "105, 1", "105, 2", "105, 3", "105, 4", "8, 4", "1, 0", "23, 2"})
  void everyFilterGivesTheInkThatImageIoSees(int side, int filter) throws IOException {
    byte[] ink = Samples.ink(filter, side);
    byte[] file = Samples.png(ink, side, filter);
    assertThat(InkPng.read(file, side)).isEqualTo(ink);
    Raster paper = ImageIO.read(new ByteArrayInputStream(file)).getRaster();
    for (int i = 0; i < ink.length; i++) {
      assertThat(1 - paper.getSample(i % side, i / side, 0)).isEqualTo(ink[i]);
    }
  }

  @Test
  void whatImageIoWritesIsRead() throws IOException {
    byte[] ink = Samples.ink(1, 105);
    var image = new BufferedImage(105, 105, BufferedImage.TYPE_BYTE_BINARY);
    for (int i = 0; i < ink.length; i++) {
      image.getRaster().setSample(i % 105, i / 105, 0, 1 - ink[i]);
    }
    var file = new ByteArrayOutputStream();
    ImageIO.write(image, "png", file);
    assertThat(InkPng.read(file.toByteArray(), 105)).isEqualTo(ink);
  }

  @Test
  void everyPrefixIsRefused() {
    byte[] file = Samples.png(Samples.ink(1, 20), 20, 0);
    for (int length = 0; length < file.length; length++) {
      byte[] prefix = Arrays.copyOf(file, length);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> InkPng.read(prefix, 20))
          .withMessageStartingWith("must ");
    }
  }

  @Test
  void everyFlippedByteIsRefused() {
    byte[] file = Samples.png(Samples.ink(1, 20), 20, 0);
    for (int i = 0; i < file.length; i++) {
      byte[] flipped = file.clone();
      flipped[i] ^= 0x20;
      assertThatIllegalArgumentException()
          .isThrownBy(() -> InkPng.read(flipped, 20))
          .withMessageStartingWith("must ");
    }
  }

  private static Map<String, byte[]> strangers() {
    byte[] rows = Samples.rows(Samples.ink(1, 105), 105, 0);
    byte[] strangeFilter = rows.clone();
    strangeFilter[0] = 5;
    byte[] grey = Samples.header(105);
    grey[8] = 8;
    byte[] coloured = Samples.header(105);
    coloured[9] = 3;
    byte[] interlaced = Samples.header(105);
    interlaced[12] = 1;
    byte[] whole = Samples.png(Samples.ink(1, 105));
    var files = new TreeMap<String, byte[]>();
    files.put("5 as filter", Samples.png(Samples.header(105), Samples.deflate(strangeFilter)));
    files.put("8 bits", Samples.png(grey, Samples.deflate(rows)));
    files.put("colour", Samples.png(coloured, Samples.deflate(rows)));
    files.put("interlaced", Samples.png(interlaced, Samples.deflate(rows)));
    files.put("large", Samples.png(Samples.header(1 << 30), Samples.deflate(rows)));
    files.put("long", Samples.png(Samples.header(105), Samples.deflate(new byte[1 << 15])));
    files.put("short", Samples.png(Samples.header(105), Samples.deflate(new byte[1000])));
    files.put("no zlib", Samples.png(Samples.header(105), new byte[1000]));
    files.put("no data", Samples.png(Samples.header(105), new byte[0]));
    files.put("more", Arrays.copyOf(whole, whole.length + 1));
    files.put("text", "../images_background/Greek".getBytes());
    return files;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 as filter, must have filters 0 to 4, got 5",
        "8 bits, must be 105 × 105 pixels of one grey bit, not interlaced",
        "colour, must be 105 × 105 pixels of one grey bit, not interlaced",
        "interlaced, must be 105 × 105 pixels of one grey bit, not interlaced",
        "large, must be 105 × 105 pixels of one grey bit, not interlaced",
        "long, must have 105 rows of pixels, got more or fewer",
        "short, must have 105 rows of pixels, got more or fewer",
        "no zlib, must have sound zlib data, got: ",
        "no data, must have 105 rows of pixels, got more or fewer",
        "more, must end with the PNG file",
        "text, must be a PNG file"
      })
  void otherFilesAreRefused(String example) {
    String[] parts = example.split(", ", 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InkPng.read(strangers().get(parts[0]), 105))
        .withMessageStartingWith(parts[1]);
  }
}
