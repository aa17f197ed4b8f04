package org.tasklandscape.notebook;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tasklandscape.stats.Estimate;

/**
 * A sentence that quotes results: its numbers come from the rows of a study, so that they cannot
 * drift from them.
 *
 * <p>A place {@code {gain}} shows three significant digits, {@code {gain:5}} five, {@code
 * {share:%}} whole per cent; an estimate brings its interval.
 */
final class Sentence {
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]\\w*)(?::(\\d|%))?}");
  private static final int DIGITS = 3;

  private Sentence() {}

  /**
   * Fills the places of a sentence; a place without value, or a value without place, is refused.
   */
  static String of(String sentence, Object... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException(
          "every name must have a value, got %d entries".formatted(namesAndValues.length));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
    }
    Set<String> unused = new HashSet<>(values.keySet());
    String filled =
        PLACE
            .matcher(sentence)
            .replaceAll(
                match -> {
                  String name = match.group(1);
                  if (!values.containsKey(name)) {
                    throw new IllegalArgumentException(
                        "a place must have a value, got {%s}; there are %s"
                            .formatted(name, values.keySet()));
                  }
                  unused.remove(name);
                  return Matcher.quoteReplacement(text(values.get(name), match.group(2)));
                });
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException("a value must have a place, got none for " + unused);
    }
    return filled;
  }

  private static String text(Object value, String form) {
    if (value instanceof Estimate estimate) {
      return "%s [%s, %s]"
          .formatted(
              number(estimate.value(), form),
              number(estimate.lower(), form),
              number(estimate.upper(), form));
    }
    if (value instanceof Double || value instanceof Float) {
      return number(((Number) value).doubleValue(), form);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(element -> text(element, form)).collect(Collectors.joining(", "));
    }
    return String.valueOf(value);
  }

  private static String number(double value, String form) {
    if (Double.isNaN(value)) {
      return "unknown";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    if ("%".equals(form)) {
      return String.format(Locale.ROOT, "%.0f %%", 100 * value);
    }
    int digits = form == null ? DIGITS : Integer.parseInt(form);
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < Math.pow(10, digits)) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    int exponent = (int) Math.floor(Math.log10(size));
    return size >= 1e-4 && size < 1e7
        ? String.format(Locale.ROOT, "%." + Math.max(0, digits - 1 - exponent) + "f", value)
        : String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
  }
}
