package org.tasklandscape.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DocumentTest {
  @Test
  void aTextIsAPageWithItsHeadings() {
    Page page =
        Document.page(
            "readme",
            "Run it",
            "<h1 id=\"title\">Title</h1>\n<p>a</p>\n<h2 id=\"part\">Part</h2>\n<p>b</p>");
    assertThat(page.file()).isEqualTo("readme.html");
    assertThat(page.sections()).extracting(Section::title).containsExactly("Title", "Part");
    assertThatThrownBy(() -> Document.page("readme", "Run it", "<p>no heading</p>"))
        .hasMessage("readme: a text must begin with a heading \"# ...\"");
  }

  @Test
  void theExplorableBringsItsScripts() {
    assertThat(Document.explorable().head()).contains("task-landscape.js", "explore.js");
    assertThat(Document.explorable().sections()).hasSize(1);
  }
}
