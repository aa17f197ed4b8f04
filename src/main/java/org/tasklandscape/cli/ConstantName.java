package org.tasklandscape.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants as users write them: FO_MAML is fo-maml. */
final class ConstantName {
  private ConstantName() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of a name; the key is for the message if there is none. */
  static <E extends Enum<E>> E find(Class<E> type, String key, String name) {
    E[] all = type.getEnumConstants();
    return Arrays.stream(all)
        .filter(constant -> of(constant).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s must be of %s, got %s"
                        .formatted(
                            key,
                            Arrays.stream(all)
                                .map(ConstantName::of)
                                .collect(Collectors.joining(", ")),
                            name)));
  }
}
