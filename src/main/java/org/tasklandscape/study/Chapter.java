package org.tasklandscape.study;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.exercise.ExerciseText;

/** A chapter of the companion: one notebook, and the room of code that belongs to it alone. */
public interface Chapter {

  /** {@return the name of its notebook without extension, such as {@code 04-test-samples}} */
  String notebook();

  /** {@return the artefacts that its notebook shows, in their order} */
  List<Artefact> artefacts();

  /** {@return the right answers of its exercises, by number} */
  default Map<String, Supplier<Answer>> answers() {
    return Map.of();
  }

  /** {@return the settings of the explorable that belong to it} */
  default List<ExplorableLink> explorable() {
    return List.of();
  }

  /** {@return the words of its exercises, from {@code exercises.json} beside its class} */
  default List<ExerciseText> exercises() {
    return ExerciseText.beside(getClass());
  }

  /** {@return all chapters in their order} */
  static List<Chapter> all() {
    return ServiceLoader.load(Chapter.class, Chapter.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Chapter::notebook))
        .toList();
  }
}
