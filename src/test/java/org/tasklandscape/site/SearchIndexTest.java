package org.tasklandscape.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
  @TempDir private Path folder;

  @Test
  void sectionsAreFoundUnderTheirPage() throws IOException {
    SearchIndex index = new SearchIndex();
    List<Section> sections =
        List.of(new Section("One", "top", "all of it"), new Section("Part", "part", "a \"part\""));
    index.add(new Page("01-one", "One", "", "", sections));
    index.add("Figure a", "figures.html#a", "its caption");
    Path file = folder.resolve("search.js");
    index.write(file);
    assertThat(Files.readString(file))
        .startsWith("window.searchIndex = [{")
        .contains("\"title\":\"One\",\"url\":\"01-one.html#top\",\"words\":\"all of it\"")
        .contains("\"title\":\"One: Part\"", "\"words\":\"a \\\"part\\\"\"")
        .endsWith("\"words\":\"its caption\"}];\n");
  }
}
