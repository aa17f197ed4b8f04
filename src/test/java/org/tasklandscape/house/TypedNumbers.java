package org.tasklandscape.house;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Decimals typed in prose that nothing binds: what is measured is written by {@code notebook.say}
 * or filled into a caption, from the rows, so that it cannot drift from them.
 *
 * <p>Typed may be a parameter, of an artefact or as a literal of the code beside the words; the
 * letters of an exercise, which stand in its answer line again; and labels such as (1.9) or §3.2.
 */
final class TypedNumbers {
  private static final Pattern DECIMAL =
      Pattern.compile("(?<![\\w.])\\d+\\.\\d+(?:[eE]-?\\d+)?(?![\\w]|\\.\\d)");
  private static final Pattern LABEL =
      Pattern.compile(
          "\\\\tag\\{[^}]*}|§\\d+\\.\\d+|\\(\\d+\\.\\d+[a-z]?\\)"
              + "|\\b(?:[Ee]xercise|[Ss]tep|[Tt]heorem) \\d+\\.\\d+\\w*(?:\\.\\w+)?"
              + "|arXiv \\d+\\.\\d+");
  private static final Pattern STEP_NAME = Pattern.compile("\"\\d+\\.\\d+(?:\\.\\w+)?\\w?\"");
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
  private static final Pattern CODE = Pattern.compile("`[^`]*`|\\]\\([^)]*\\)");
  private static final Pattern ANSWER = Pattern.compile("\\*Answer:\\*.*");

  private TypedNumbers() {}

  /** The decimals of a text cell that are no parameter. */
  static List<String> inText(String text, Set<BigDecimal> parameters) {
    Set<BigDecimal> allowed = new HashSet<>(parameters);
    ANSWER.matcher(text).results().forEach(match -> allowed.addAll(numbers(match.group())));
    return unbound(CODE.matcher(text).replaceAll(""), allowed);
  }

  /** The decimals of the strings of a code cell that are no parameter. */
  static List<String> inStrings(String code, Set<BigDecimal> parameters) {
    return STRING
        .matcher(STEP_NAME.matcher(code).replaceAll("\"\""))
        .results()
        .flatMap(match -> unbound(match.group(), parameters).stream())
        .toList();
  }

  /** The decimals of code outside its strings: they are what is run. */
  static Set<BigDecimal> ofCode(String code) {
    return numbers(STRING.matcher(code).replaceAll("\"\""));
  }

  /** All decimals of a text. */
  static Set<BigDecimal> numbers(String text) {
    Set<BigDecimal> numbers = new HashSet<>();
    DECIMAL.matcher(text).results().map(VALUE).forEach(numbers::add);
    return numbers;
  }

  private static final Function<MatchResult, BigDecimal> VALUE =
      match -> new BigDecimal(match.group()).stripTrailingZeros();

  private static List<String> unbound(String text, Set<BigDecimal> allowed) {
    return DECIMAL
        .matcher(LABEL.matcher(text).replaceAll("#"))
        .results()
        .filter(match -> !allowed.contains(VALUE.apply(match)))
        .map(MatchResult::group)
        .toList();
  }
}
