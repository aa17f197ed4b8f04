package org.tasklandscape.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {
  @TempDir private Path folder;

  @Test
  void aPictureIsShownAtHalfItsSize() throws IOException {
    Path file = folder.resolve("a.png");
    ImageIO.write(new BufferedImage(640, 320, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    assertThat(Picture.of(file)).isEqualTo(new Picture(320, 160));
  }

  @Test
  void whatIsNoPngIsRefusedByName() throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "no picture of 24 bytes or more");
    assertThatThrownBy(() -> Picture.of(file)).hasMessage(file + ": must be a PNG");
    Path empty = Files.createFile(folder.resolve("b.png"));
    assertThatThrownBy(() -> Picture.of(empty)).hasMessage(empty + ": must be a PNG");
  }
}
