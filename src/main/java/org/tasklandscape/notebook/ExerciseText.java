package org.tasklandscape.notebook;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The words of an exercise, from {@code exercises.json}.
 *
 * @param number such as {@code 1.2}
 * @param notebook the chapter's file name without extension
 * @param asks what the answer cell wants
 * @param tolerance the largest relative difference of a number that is right; 0 for a word
 * @param how the right answer arises
 * @param hints from general to close
 * @param shows what a right answer shows
 */
record ExerciseText(
    String number,
    String notebook,
    String asks,
    double tolerance,
    String how,
    List<String> hints,
    String shows) {
  private static final String RESOURCE = "exercises.json";

  ExerciseText {
    hints = List.copyOf(hints);
  }

  /** All exercises, in the order of the chapters. */
  static List<ExerciseText> all() {
    try (InputStream json = ExerciseText.class.getResourceAsStream(RESOURCE)) {
      return new ObjectMapper().readValue(json, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("the jar must hold " + RESOURCE + ", got: " + e, e);
    }
  }

  String solutions() {
    return "solutions/" + notebook + "-solutions.ipynb";
  }
}
