package org.tasklandscape.notebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.exercise.ExerciseText;
import org.tasklandscape.study.Chapter;

/**
 * The exercises of the notebooks: an answer is checked, a hint is given.
 *
 * <p>{@code Exercise.check("1.2", answer)} replies whether a number, several numbers, a word or a
 * formula is right, without giving the right one away. Right answers are computed by the core; a
 * formula is held against it on random instances. An answer cell as it is handed out, with {@code
 * NaN} or an empty word, replies that there is no answer yet, and the notebook runs on.
 */
public final class Exercise {
  private Exercise() {}

  /**
   * What is said to an answer.
   *
   * @param right whether the answer is right
   * @param text the reply, one line
   */
  public record Reply(boolean right, String text) {
    /**
     * For worked solutions: a wrong answer stops the notebook.
     *
     * @return this reply, to end the cell with
     * @throws AssertionError if the answer is not right
     */
    public Reply mustBeRight() {
      if (!right) {
        throw new AssertionError("a worked answer must be right, got the reply: " + text);
      }
      return this;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A formula of three letters. */
  @FunctionalInterface
  public interface OfThree {
    /**
     * Its value.
     *
     * @param x the first letter
     * @param y the second letter
     * @param z the third letter
     * @return the value
     */
    double at(double x, double y, double z);
  }

  /**
   * Checks one number, or several in order.
   *
   * @param number of the exercise, such as {@code 1.2}
   * @param answer the numbers; all NaN is no answer yet
   * @return the reply, to end the cell with
   * @throws IllegalArgumentException if there is no such exercise, or if it wants another kind of
   *     answer, another count of numbers, or no NaN among them
   */
  public static Reply check(String number, double... answer) {
    return reply(number, answer.clone());
  }

  /**
   * Checks a word.
   *
   * @param number of the exercise
   * @param answer one of the words that the exercise names; empty is no answer yet
   * @return the reply, to end the cell with
   * @throws IllegalArgumentException if there is no such exercise or no such word in it
   */
  public static Reply check(String number, String answer) {
    return reply(number, answer);
  }

  /**
   * Checks a formula of one letter on random instances.
   *
   * @param number of the exercise
   * @param answer the formula; NaN everywhere is no answer yet
   * @return the reply, to end the cell with
   * @throws IllegalArgumentException if there is no such exercise, or it wants another kind of
   *     answer, or the formula is NaN somewhere
   */
  public static Reply check(String number, DoubleUnaryOperator answer) {
    return reply(number, new Answer.Given(1, x -> answer.applyAsDouble(x[0])));
  }

  /**
   * Checks a formula of two letters on random instances.
   *
   * @param number of the exercise
   * @param answer the formula; NaN everywhere is no answer yet
   * @return the reply, to end the cell with
   * @throws IllegalArgumentException as for one letter
   */
  public static Reply check(String number, DoubleBinaryOperator answer) {
    return reply(number, new Answer.Given(2, x -> answer.applyAsDouble(x[0], x[1])));
  }

  /**
   * Checks a formula of three letters on random instances.
   *
   * @param number of the exercise
   * @param answer the formula; NaN everywhere is no answer yet
   * @return the reply, to end the cell with
   * @throws IllegalArgumentException as for one letter
   */
  public static Reply check(String number, OfThree answer) {
    return reply(number, new Answer.Given(3, x -> answer.at(x[0], x[1], x[2])));
  }

  /**
   * Shows the first hint.
   *
   * @param number of the exercise
   * @throws IllegalArgumentException if there is no such exercise
   */
  public static void hint(String number) {
    hint(number, 1);
  }

  /**
   * Shows a hint; after the last one, where the worked solution is.
   *
   * @param number of the exercise
   * @param which 1 for the first
   * @throws IllegalArgumentException if there is no such exercise, or which is below 1
   */
  public static void hint(String number, int which) {
    RichOutput.display(Map.of("text/plain", hintText(number, which)));
  }

  static String hintText(String number, int which) {
    ExerciseText exercise = text(number);
    if (which < 1) {
      throw new IllegalArgumentException("a hint must have a number >= 1, got " + which);
    }
    List<String> hints = exercise.hints();
    return which <= hints.size()
        ? "exercise %s, hint %d of %d: %s"
            .formatted(number, which, hints.size(), hints.get(which - 1))
        : "exercise %s has no more hints; the worked solution is in %s"
            .formatted(number, "solutions/" + chapter(number).notebook() + "-solutions.ipynb");
  }

  private static Reply reply(String number, Object given) {
    ExerciseText text = text(number);
    try {
      Answer.Verdict verdict = Answers.of(number).judge(number, given, text.tolerance());
      return switch (verdict) {
        case MISSING ->
            new Reply(
                false,
                "exercise %s  no answer yet. Wanted: %s%s. Exercise.hint(\"%s\") gives a hint."
                    .formatted(number, text.asks(), within(text), number));
        case NOT_YET ->
            new Reply(
                false,
                "exercise %s  not yet%s: %s".formatted(number, within(text), text.hints().get(0)));
        case RIGHT -> new Reply(true, "exercise %s  ✓ right: %s".formatted(number, text.shows()));
      };
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the answer to %s %s".formatted(number, e.getMessage()), e);
    }
  }

  private static String within(ExerciseText text) {
    return text.tolerance() == 0 ? "" : " (to " + percent(text.tolerance()) + " %)";
  }

  private static String percent(double tolerance) {
    return BigDecimal.valueOf(tolerance).movePointRight(2).stripTrailingZeros().toPlainString();
  }

  private static ExerciseText text(String number) {
    return chapter(number).exercises().stream()
        .filter(text -> text.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private static Chapter chapter(String number) {
    return Chapter.all().stream()
        .filter(chapter -> numbers(chapter).anyMatch(number::equals))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "an exercise must be one of %s, got %s"
                        .formatted(
                            Chapter.all().stream()
                                .flatMap(Exercise::numbers)
                                .collect(Collectors.joining(", ")),
                            number)));
  }

  private static Stream<String> numbers(Chapter chapter) {
    return chapter.exercises().stream().map(ExerciseText::number);
  }
}
