package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChapterTest {
  private static List<String> notebooks() throws IOException {
    try (var files = Files.list(Path.of("notebooks"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".ipynb"))
          .map(name -> name.replace(".ipynb", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyNotebookHasItsRoomAndEveryRoomItsNotebook() throws IOException {
    assertThat(Chapter.all().stream().map(Chapter::notebook)).isEqualTo(notebooks());
    assertThat(Chapter.all())
        .allSatisfy(
            chapter ->
                assertThat(chapter.getClass().getPackageName())
                    .isEqualTo(
                        "org.tasklandscape.chapter."
                            + chapter.notebook().substring(3).replace("-", "")));
  }

  @Test
  void artefactsAreThoseOfTheCommittedFigures() {
    List<String> names =
        Chapter.all().stream()
            .flatMap(chapter -> chapter.artefacts().stream())
            .map(Artefact::name)
            .toList();
    assertThat(names).doesNotHaveDuplicates().isNotEmpty();
    assertThat(names).allSatisfy(name -> assertThat(Path.of("figures", name + ".json")).exists());
  }

  @Test
  void classesAreNamedInKebabCase() {
    assertThat(Study.name(WordsTest.SomeWords.class)).isEqualTo("some-words");
  }
}
