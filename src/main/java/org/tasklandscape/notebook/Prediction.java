package org.tasklandscape.notebook;

import java.util.List;
import java.util.Map;
import org.tasklandscape.stats.Estimate;

/**
 * What a reader expects before a figure is shown: a number or a choice, held against the result
 * afterwards. A cell as it is handed out, with {@code NaN} or an empty word, has no guess, and the
 * notebook runs on.
 */
public final class Prediction {
  private final String question;
  private final String guess;

  private Prediction(String question, String guess) {
    this.question = question;
    this.guess = guess;
  }

  /**
   * A number.
   *
   * @param question what is asked
   * @param guess the reader's; NaN for none yet
   * @return the prediction
   */
  public static Prediction of(String question, double guess) {
    return new Prediction(
        question, Double.isNaN(guess) ? "" : Sentence.of("{guess:4}", "guess", guess));
  }

  /**
   * One of a few words.
   *
   * @param question what is asked
   * @param options the words
   * @param guess the reader's; empty for none yet
   * @return the prediction
   * @throws IllegalArgumentException if the guess is no option
   */
  public static Prediction of(String question, List<String> options, String guess) {
    if (!guess.isBlank() && !options.contains(guess.strip())) {
      throw new IllegalArgumentException(
          "a guess must be one of %s, got \"%s\"".formatted(String.join(", ", options), guess));
    }
    return new Prediction(question + " (" + String.join(", ", options) + ")", guess.strip());
  }

  /**
   * Holds the guess against what is computed or measured.
   *
   * @param result a number, an estimate or a word
   * @return both, to end the cell with
   */
  public Object against(Object result) {
    String found =
        result instanceof Double || result instanceof Estimate
            ? Sentence.of("{found:4}", "found", result)
            : String.valueOf(result);
    String yours = guess.isEmpty() ? "no guess was made" : "you guessed " + guess;
    return RichOutput.of(
        Map.of("text/plain", "%s: %s; it is %s".formatted(question, yours, found)));
  }

  /** Returns the question, and where the guess goes if there is none. */
  @Override
  public String toString() {
    return guess.isEmpty()
        ? question + "? Put your guess into the cell and run it again."
        : question + "? You guessed " + guess + ".";
  }
}
