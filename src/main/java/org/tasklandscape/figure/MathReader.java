package org.tasklandscape.figure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Reads text with mathematics from left to right, for {@link MathText}. */
final class MathReader {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";

  /** Letters that count something, where they are an index alone. */
  private static final String COUNTING = "ijklmnt";

  private final String text;
  private final List<MathText.Run> runs = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private int at;

  MathReader(String text) {
    this.text = text;
  }

  List<MathText.Run> runs() {
    while (at < text.length()) {
      if (RAISED.indexOf(text.charAt(at)) >= 0) {
        compatible(RAISED, MathText.Level.RAISED);
      } else if (LOWERED.indexOf(text.charAt(at)) >= 0) {
        compatible(LOWERED, MathText.Level.LOWER);
      } else if (isVariable()) {
        int end = endOfLetter(at);
        add(text.substring(at, end), isItalic(text.charAt(at)), MathText.Level.BASE);
        at = end;
        script('_', MathText.Level.LOWER);
        script('^', MathText.Level.RAISED);
      } else if (text.charAt(at) == '^' && at > 0 && text.charAt(at - 1) != ' ') {
        int before = at;
        script('^', MathText.Level.RAISED);
        if (at == before) {
          words.append(text.charAt(at++));
        }
      } else {
        words.append(isMinus() ? '−' : text.charAt(at));
        at++;
      }
    }
    add("", false, MathText.Level.BASE);
    return runs;
  }

  /** Characters of Unicode that are small themselves. */
  private void compatible(String alphabet, MathText.Level level) {
    int end = at;
    while (end < text.length() && alphabet.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    String small = Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFKC);
    add(small, isIndex(small), level);
    at = end;
  }

  /** What follows a mark: a word, a number with its sign, or anything in braces or parentheses. */
  private void script(char mark, MathText.Level level) {
    if (at >= text.length() - 1 || text.charAt(at) != mark) {
      return;
    }
    int start = at + 1;
    char first = text.charAt(start);
    int close = first == '{' ? text.indexOf('}', start) : -1;
    if (first == '(' && level == MathText.Level.RAISED) {
      close = text.indexOf(')', start);
    }
    if (close > 0) {
      add(text.substring(start + 1, close), level);
      at = close + 1;
      return;
    }
    int end = start;
    if (level == MathText.Level.RAISED && (first == '-' || first == '−')) {
      end++;
    }
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      if (RAISED.indexOf(text.charAt(end)) >= 0 || LOWERED.indexOf(text.charAt(end)) >= 0) {
        break;
      }
      end++;
    }
    boolean ends = end >= text.length() || text.charAt(end) != '_';
    if (end > start && ends && Character.isLetterOrDigit(text.charAt(end - 1))) {
      add(text.substring(start, end), level);
      at = end;
    }
  }

  private void add(String small, MathText.Level level) {
    String signed = small.replace('-', '−');
    String letters = signed.startsWith("−") ? signed.substring(1) : signed;
    boolean italic = isIndex(letters) || letters.length() == 1 && isGreek(letters.charAt(0));
    add(signed, italic, level);
  }

  private void add(String run, boolean italic, MathText.Level level) {
    if (words.length() > 0) {
      runs.add(new MathText.Run(words.toString(), false, MathText.Level.BASE));
      words.setLength(0);
    }
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).italic() && italic && runs.get(last).level() == level) {
      runs.set(last, new MathText.Run(runs.get(last).text() + run, true, level));
    } else if (!run.isEmpty()) {
      runs.add(new MathText.Run(run, italic, level));
    }
  }

  private static boolean isIndex(String small) {
    return small.length() == 1 && COUNTING.indexOf(small.charAt(0)) >= 0;
  }

  private static boolean isGreek(char c) {
    return c >= 'α' && c <= 'ω' || c == 'ϕ' || c == 'ϵ';
  }

  /** Capital Greek letters and the E of an expectation are upright. */
  private static boolean isItalic(char c) {
    return isGreek(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private int endOfLetter(int start) {
    int end = start + 1;
    while (end < text.length()
        && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
      end++;
    }
    return end;
  }

  private boolean isVariable() {
    char c = text.charAt(at);
    if (isGreek(c)) {
      return true;
    }
    if (!Character.isLetter(c) || "ᵀℓℝ".indexOf(c) >= 0) {
      return false;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    int end = endOfLetter(at);
    char after = end < text.length() ? text.charAt(end) : ' ';
    char second = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
    if (isWord(before) || "_'’.`".indexOf(before) >= 0) {
      return false;
    }
    if (before == '-' && at > 1 && isWord(text.charAt(at - 2))) {
      return false;
    }
    if (after == '_') {
      return isIndexed(end + 1);
    }
    boolean partOfWord = isWord(after) || "'’[`".indexOf(after) >= 0;
    boolean joined = (after == '-' || after == '.') && Character.isLetter(second);
    return !partOfWord
        && !joined
        && c != 'E'
        && !isArticle(end)
        && !startsName(end)
        && !namesPanel(end);
  }

  /** Whether what follows the mark is an index: a word, or something in braces. */
  private boolean isIndexed(int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    boolean word = end > start && (end == text.length() || text.charAt(end) != '_');
    return word || start < text.length() && text.charAt(start) == '{';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        && !isGreek(c)
        && RAISED.indexOf(c) < 0
        && LOWERED.indexOf(c) < 0;
  }

  /** The a of "a step". */
  private boolean isArticle(int end) {
    char c = text.charAt(at);
    return (c == 'a' || c == 'A')
        && end + 2 < text.length()
        && text.charAt(end) == ' '
        && isWord(text.charAt(end + 1))
        && Character.isLetter(text.charAt(end + 1))
        && (isWord(text.charAt(end + 2)) || text.charAt(end + 2) == '-');
  }

  /** The N of the alphabet N Ko. */
  private boolean startsName(int end) {
    return Character.isUpperCase(text.charAt(at))
        && end + 2 < text.length()
        && text.charAt(end) == ' '
        && Character.isUpperCase(text.charAt(end + 1))
        && Character.isLowerCase(text.charAt(end + 2));
  }

  /** The letters of "(a)" and "(b, c)", which name panels. */
  private boolean namesPanel(int end) {
    int open = text.lastIndexOf('(', at);
    int close = text.indexOf(')', end);
    if (open < 0 || close < 0 || open > 0 && text.charAt(open - 1) != ' ') {
      return false;
    }
    return text.substring(open + 1, close).matches("[a-z](, [a-z])*");
  }

  private boolean isMinus() {
    if (text.charAt(at) != '-' || at == 0 || at + 1 >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return before == ' ' && after == ' ' || " ([=".indexOf(before) >= 0 && Character.isDigit(after);
  }
}
