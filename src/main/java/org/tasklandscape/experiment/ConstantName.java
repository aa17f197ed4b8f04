package org.tasklandscape.experiment;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants as configurations and tables write them: FO_MAML is fo-maml. */
public final class ConstantName {
  private ConstantName() {}

  /**
   * The name of a constant.
   *
   * @param constant any
   * @return for example {@code fo-maml}
   */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant of a name.
   *
   * @param <E> the enumeration
   * @param type the enumeration
   * @param key what is named, for the message if there is no such constant
   * @param name such as {@code fo-maml}
   * @return the constant
   * @throws IllegalArgumentException if there is none
   */
  public static <E extends Enum<E>> E find(Class<E> type, String key, String name) {
    E[] all = type.getEnumConstants();
    return Arrays.stream(all)
        .filter(constant -> of(constant).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s must be of %s, got %s".formatted(key, list(all), name)));
  }

  static String list(Enum<?>... constants) {
    return Arrays.stream(constants).map(ConstantName::of).collect(Collectors.joining(", "));
  }
}
