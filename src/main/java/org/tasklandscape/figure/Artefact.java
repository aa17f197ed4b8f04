package org.tasklandscape.figure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What every figure and table carries.
 *
 * @param name its name in kebab-case
 * @param caption what it shows
 * @param parameters the parameters, in order
 */
record Artefact(String name, Caption caption, Map<String, Object> parameters) {
  static final String SEED = "seed";
  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  Artefact {
    if (!KEBAB.matcher(name).matches()) {
      throw new IllegalArgumentException("a name must be kebab-case, got \"" + name + "\"");
    }
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  static String notBlank(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the " + what + " must not be blank");
    }
    return text;
  }
}
