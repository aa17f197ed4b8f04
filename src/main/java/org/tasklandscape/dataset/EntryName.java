package org.tasklandscape.dataset;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Names in archives: relative paths that stay where they are. Nothing is ever unpacked to a path,
 * but an archive with another kind of name was not made for this.
 */
final class EntryName {
  private static final Pattern STRANGE = Pattern.compile("[\\p{Cntrl}\\\\:]");

  private static final Pattern LEFTOVER =
      Pattern.compile("__MACOSX/.*|(.*/)?(\\._[^/]*|\\.DS_Store)");

  private EntryName() {}

  /**
   * The name, without a leading {@code ./}.
   *
   * @throws IllegalArgumentException if it leads elsewhere or hides characters
   */
  static String require(String name) {
    String plain = name.startsWith("./") ? name.substring(2) : name;
    boolean leads = plain.startsWith("/") || List.of(plain.split("/")).contains("..");
    if (leads || STRANGE.matcher(plain).find()) {
      throw new IllegalArgumentException(
          "must hold relative paths without '..', '\\', ':' or control characters, got "
              + STRANGE.matcher(name).replaceAll("?"));
    }
    return plain;
  }

  /** What macOS adds to archives. */
  static boolean isLeftover(String name) {
    return LEFTOVER.matcher(name).matches();
  }
}
