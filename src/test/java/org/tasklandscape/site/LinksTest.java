package org.tasklandscape.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
  @TempDir Path folder;
  private Links links;

  @BeforeEach
  void writeProject() throws IOException {
    SmallProject.in(folder).write("figures/claims.md", "# Claims");
    Path compiled = SmallProject.compiled(folder.resolve("compiled"));
    Path script = compiled.resolve("live.js");
    links =
        new Links(
            folder, new Additions(Optional.of(script), Optional.of(compiled), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "notebooks/01-one.ipynb, 01-one.html, 02-two.ipynb, 02-two.html",
    "notebooks/01-one.ipynb, 01-one.html, 02-two.ipynb#end, 02-two.html#end",
    "notebooks/01-one.ipynb, 01-one.html, solutions/01-one-solutions.ipynb, solutions/01-one-solutions.html",
    "notebooks/solutions/01-one-solutions.ipynb, solutions/01-one-solutions.html, ../01-one.ipynb, ../01-one.html",
    "notebooks/solutions/01-one-solutions.ipynb, solutions/01-one-solutions.html, ../../README.md, ../readme.html",
    "notebooks/01-one.ipynb, 01-one.html, ../figures/a-figure.svg, figures/a-figure.svg",
    "notebooks/01-one.ipynb, 01-one.html, ../LICENSE, files/LICENSE.txt",
    "README.md, readme.html, notebooks/01-one.ipynb, 01-one.html",
    "README.md, readme.html, notebooks/solutions, index.html#solutions",
    "README.md, readme.html, notebooks/, index.html#chapters",
    "README.md, readme.html, figures/claims.md, claims.html",
    "README.md, readme.html, environment/README.md, environment.html",
    "environment/README.md, environment.html, ../README.md#run-it, readme.html#run-it",
    "README.md, readme.html, https://example.org/a.ipynb, https://example.org/a.ipynb",
    "README.md, readme.html, mailto:a@example.org, mailto:a@example.org",
    "README.md, readme.html, #here, #here",
    "notebooks/01-one.ipynb, 01-one.html, ../target/site/explore.html#ratio=1, explore.html#ratio=1",
    "notebooks/01-one.ipynb, 01-one.html, ../target/site/live-training.html#ratio=1, live-training.html#ratio=1",
  })
  void everyLinkHasItsPlace(String source, String page, String link, String place) {
    assertThat(links.of(source, page, link)).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"explore", "live-training", "live-control"})
  void withoutAPageThatComputesItsLinksLeadToHowItIsBuilt(String page) {
    Links without = new Links(folder, Additions.none());
    String link = "../target/site/" + page + ".html#r";
    assertThat(without.of("notebooks/01-one.ipynb", "01-one.html", link))
        .isEqualTo("readme.html#as-pages");
  }

  @Test
  void linkedFilesComeAlong() {
    links.of("README.md", "readme.html", "LICENSE");
    links.of("README.md", "readme.html", "figures/a-figure.csv");
    assertThat(links.files()).containsExactly("LICENSE");
  }

  @ParameterizedTest
  @CsvSource({"missing.md", "../outside.md", "notebooks/03-three.ipynb", "environment"})
  void aLinkToNothingIsNamed(String link) {
    assertThatThrownBy(() -> links.of("README.md", "readme.html", link))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("README.md: a link must lead to a file")
        .hasMessageContaining("got")
        .hasMessageEndingWith(link);
  }
}
