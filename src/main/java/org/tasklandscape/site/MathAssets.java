package org.tasklandscape.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** KaTeX, out of its jar: script, style and the fonts that the style names. */
final class MathAssets {
  private static final Pattern FONT = Pattern.compile("url\\((fonts/[\\w-]+\\.woff2)\\)");
  private static final String JAR = "/META-INF/resources/webjars/katex/";
  private static final String VERSION = "/META-INF/maven/org.webjars.npm/katex/pom.properties";

  private MathAssets() {}

  /** Copies them into a folder. */
  static void copy(Path folder) throws IOException {
    String dist = JAR + version() + "/dist/";
    String style = new String(Resource.bytes(dist + "katex.min.css"), StandardCharsets.UTF_8);
    Files.createDirectories(folder.resolve("fonts"));
    Files.write(folder.resolve("katex.min.js"), Resource.bytes(dist + "katex.min.js"));
    Files.writeString(folder.resolve("katex.min.css"), onlyWoff2(style));
    var fonts = new TreeSet<String>();
    FONT.matcher(style).results().forEach(found -> fonts.add(found.group(1)));
    for (String font : fonts) {
      Files.write(folder.resolve(font), Resource.bytes(dist + font));
    }
  }

  /** Every browser that knows the rest of the style knows these fonts; the others stay away. */
  private static String onlyWoff2(String style) {
    return style.replaceAll(",url\\(fonts/[\\w-]+\\.(woff|ttf)\\) ?format\\(\"?\\w+\"?\\)", "");
  }

  private static String version() throws IOException {
    var properties = new Properties();
    properties.load(new ByteArrayInputStream(Resource.bytes(VERSION)));
    return properties.getProperty("version");
  }
}
