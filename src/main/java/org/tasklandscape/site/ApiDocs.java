package org.tasklandscape.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The API documentation, out of the folder that Javadoc wrote. */
final class ApiDocs {
  private static final Pattern IMPORT = Pattern.compile("@import url\\('([^']*)'\\);\n?");

  private ApiDocs() {}

  /** Copies it; a style sheet loses the imports that this JDK's Javadoc did not write. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (file.toString().endsWith(".css")) {
          Files.writeString(copy, onlyPresent(file));
        } else {
          Files.write(copy, Files.readAllBytes(file));
        }
      }
    }
  }

  private static String onlyPresent(Path sheet) throws IOException {
    return IMPORT
        .matcher(Files.readString(sheet))
        .replaceAll(
            found ->
                Files.exists(sheet.resolveSibling(found.group(1)))
                    ? Matcher.quoteReplacement(found.group())
                    : "");
  }
}
