package org.tasklandscape.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes AWT start on a machine without a single installed font, such as a small container: it asks
 * fontconfig for fonts of its own before it will read any other, unless told where they are.
 */
final class FontlessMachine {
  private static final String PROPERTY = "sun.awt.fontconfig";

  private FontlessMachine() {}

  /** Points AWT at an empty list of fonts, unless somebody has pointed it elsewhere. */
  static void prepare() {
    if (System.getProperty(PROPERTY) != null) {
      return;
    }
    try {
      Path list = Files.createTempFile("fontconfig", ".properties");
      list.toFile().deleteOnExit();
      Files.writeString(list, "version=1\nsequence.allfonts=default\n");
      System.setProperty(PROPERTY, list.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("no list of fonts can be written for AWT", e);
    }
  }
}
