package org.tasklandscape.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** KaTeX, out of its jar: script, style and the fonts that the style names. */
final class MathAssets {
  private static final Pattern FONT = Pattern.compile("url\\((fonts/[\\w-]+\\.woff2)\\)");

  private MathAssets() {}

  /** Copies them into a folder. */
  static void copy(Path folder) throws IOException {
    String style = new String(read("katex.min.css"), StandardCharsets.UTF_8);
    Files.createDirectories(folder.resolve("fonts"));
    Files.write(folder.resolve("katex.min.js"), read("katex.min.js"));
    Files.writeString(folder.resolve("katex.min.css"), onlyWoff2(style));
    var fonts = new TreeSet<String>();
    FONT.matcher(style).results().map((MatchResult found) -> found.group(1)).forEach(fonts::add);
    for (String font : fonts) {
      Files.write(folder.resolve(font), read(font));
    }
  }

  /** Every browser that knows the rest of the style knows these fonts; the others stay away. */
  private static String onlyWoff2(String style) {
    return style.replaceAll(",url\\(fonts/[\\w-]+\\.(woff|ttf)\\) ?format\\(\"?\\w+\"?\\)", "");
  }

  private static byte[] read(String name) {
    String root = "/META-INF/resources/webjars/katex/" + version() + "/dist/";
    try (InputStream in = MathAssets.class.getResourceAsStream(root + name)) {
      if (in == null) {
        throw new IllegalStateException("the jar of KaTeX must hold " + root + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the jar of KaTeX cannot be read: " + e.getMessage(), e);
    }
  }

  private static String version() {
    var properties = new Properties();
    String name = "/META-INF/maven/org.webjars.npm/katex/pom.properties";
    try (InputStream in = MathAssets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar of KaTeX must hold " + name);
      }
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("the jar of KaTeX cannot be read: " + e.getMessage(), e);
    }
  }
}
