package org.tasklandscape.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {
  @Test
  void escapesWhatHtmlWouldRead() {
    assertThat(Html.escape("a < b && c > \"d\""))
        .isEqualTo("a &lt; b &amp;&amp; c &gt; &quot;d&quot;");
  }

  @Test
  void wordsAreWhatAReaderReads() {
    String html =
        "<h2 id=\"x\">Gain &amp; <em>loss</em></h2>\n<p>of <span class=\"math\">\\rho_E &lt; 1</span></p>";
    assertThat(Html.words(html)).isEqualTo("Gain & loss of ρ_E < 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "\\mathcal E_m(w_{NAL}) \\ge \\tfrac12 ~ E_m(w_NAL) ≥ 12",
        "\\bigl(1 - \\alpha\\rho\\bigr)^2      ~ (1 - αρ)^2",
        "a \\\\ b \\, c                        ~ a b c",
      })
  void formulasAreWordsToo(String tex, String expected) {
    assertThat(PlainMath.of(tex)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "var a = 1;       ~ <span class=\"keyword\">var</span> a = <span class=\"number\">1</span>;",
        "f(1e-3, 0x1F);   ~ f(<span class=\"number\">1e-3</span>, <span class=\"number\">0x1F</span>);",
        "\"// no\" // yes ~ <span class=\"string\">&quot;// no&quot;</span> <span class=\"comment\">// yes</span>",
        "\"a \\\" b\" + c ~ <span class=\"string\">&quot;a \\&quot; b&quot;</span> + c",
        "List<String> x   ~ <span class=\"type\">List</span>&lt;<span class=\"type\">String</span>&gt; x",
        "i < 2 && b       ~ i &lt; <span class=\"number\">2</span> &amp;&amp; b",
      })
  void javaHasItsColours(String code, String expected) {
    assertThat(JavaCode.html(code)).isEqualTo(expected);
  }

  @Test
  void aTextBlockIsOneString() {
    assertThat(JavaCode.html("s = \"\"\"\n  int \"x\"\n  \"\"\";"))
        .isEqualTo(
            "s = <span class=\"string\">&quot;&quot;&quot;\n  int &quot;x&quot;\n  &quot;&quot;&quot;</span>;");
  }

  /** Colours change no letter of any cell. */
  @Test
  void codeReadsAsItWasWritten() throws IOException {
    Path notebooks = Path.of("notebooks");
    try (Stream<Path> files = Files.walk(notebooks)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ipynb")).toList()) {
        for (Chapter.Cell cell : Chapter.read(notebooks, file).cells()) {
          String text = JavaCode.html(cell.source()).replaceAll("</?span[^>]*>", "");
          assertThat(text).isEqualTo(Html.escape(cell.source()));
        }
      }
    }
  }

  @Test
  void idsAreTakenOnce() {
    var anchors = new Anchors();
    assertThat(anchors.free("search")).isEqualTo("search-2");
    assertThat(anchors.headings("<h2 id=\"a\">A</h2><h3 id=\"a\">A</h3><h2 id=\"a-2\">A</h2>"))
        .isEqualTo("<h2 id=\"a\">A</h2><h3 id=\"a-2\">A</h3><h2 id=\"a-2-2\">A</h2>");
  }
}
