package org.tasklandscape.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.tasklandscape.claim.PaperClaim;
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

  /** {@return the settings of the explorable and of live pages that belong to it} */
  default List<ExplorableLink> explorable() {
    return List.of();
  }

  /** {@return the words of its exercises, from {@code exercises.json} beside its class} */
  default List<ExerciseText> exercises() {
    return ExerciseText.beside(getClass());
  }

  /**
   * {@return what it shows in a few words, from {@code chapter.md} beside its class}
   *
   * @throws UncheckedIOException if that cannot be read
   */
  default String shows() {
    try (InputStream words = getClass().getResourceAsStream("chapter.md")) {
      return new String(words.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read chapter.md of " + notebook(), e);
    }
  }

  /** {@return the claims that its notebook checks, from {@code claims.json} beside its class} */
  default List<PaperClaim> claims() {
    return PaperClaim.beside(getClass(), notebook());
  }

  /** {@return the claims of all chapters, in their order} */
  static List<PaperClaim> allClaims() {
    return all().stream().flatMap(chapter -> chapter.claims().stream()).toList();
  }

  /** {@return all chapters in their order} */
  static List<Chapter> all() {
    return ServiceLoader.load(Chapter.class, Chapter.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Chapter::notebook))
        .toList();
  }
}
