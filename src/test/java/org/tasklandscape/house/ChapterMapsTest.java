package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;

/** The package-info of a chapter says which cell shows each artefact, and is right. */
class ChapterMapsTest {
  static List<Chapter> chapters() {
    return Chapter.all();
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void theMapNamesTheCellThatShowsEachArtefact(Chapter chapter) throws IOException {
    Path room = Path.of("src/main/java", chapter.getClass().getPackageName().replace('.', '/'));
    String map = Files.readString(room.resolve("package-info.java"));
    Path notebook = Path.of("notebooks", chapter.notebook() + ".ipynb");
    JsonNode cells = new ObjectMapper().readTree(notebook.toFile()).get("cells");
    for (Artefact artefact : chapter.artefacts()) {
      assertThat(shownIn(cells, artefact.name()))
          .as("%s: write the cell of %s into its package-info", room, artefact.name())
          .contains(mapped(map, artefact.name()));
    }
  }

  private static String mapped(String map, String name) {
    Matcher row = Pattern.compile(" \\* " + name + " +\\w+ +(cell-\\d+)").matcher(map);
    return row.find() ? row.group(1) : "no row";
  }

  private static List<String> shownIn(JsonNode cells, String name) {
    Pattern caption = Pattern.compile("(Figure|Table) `" + name + "`");
    List<String> shown = new ArrayList<>();
    for (JsonNode cell : cells) {
      if (caption.matcher(cell.path("outputs").toString()).find()) {
        shown.add(cell.get("id").textValue());
      }
    }
    return shown;
  }
}
