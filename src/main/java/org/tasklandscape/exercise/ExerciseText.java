package org.tasklandscape.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.tasklandscape.files.Json;

/**
 * The words of an exercise.
 *
 * @param number such as {@code 1.2}
 * @param asks what the answer cell wants
 * @param tolerance the largest relative difference of a number that is right; 0 for a word
 * @param how the right answer arises
 * @param hints from general to close
 * @param shows what a right answer shows
 */
public record ExerciseText(
    String number, String asks, double tolerance, String how, List<String> hints, String shows) {
  private static final String RESOURCE = "exercises.json";

  /** Copies the list. */
  public ExerciseText {
    hints = List.copyOf(hints);
  }

  /**
   * The exercises of a chapter.
   *
   * @param type a class beside which {@code exercises.json} stands, if the chapter has exercises
   *     with answers
   * @return its exercises, in their order
   */
  public static List<ExerciseText> beside(Class<?> type) {
    try (InputStream json = type.getResourceAsStream(RESOURCE)) {
      return json == null ? List.of() : Json.list(json, ExerciseText.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE + " of " + type, e);
    }
  }
}
