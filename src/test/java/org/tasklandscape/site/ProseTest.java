package org.tasklandscape.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
  private static String html(String markdown) {
    return new Prose().html(markdown, link -> "to/" + link).strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a $w_{NAL}*x_1*$ b           ~ <p>a <span class=\"math\">w_{NAL}*x_1*</span> b</p>",
        "$a<b$ and $c>d$              ~ <p><span class=\"math\">a&lt;b</span> and <span class=\"math\">c&gt;d</span></p>",
        "$$\\frac{a}{b}$$             ~ <p><span class=\"math display\">\\frac{a}{b}</span></p>",
        "for \\$5 and \\$6            ~ <p>for $5 and $6</p>",
        "5 $ and 6 $ each             ~ <p>5 $ and 6 $ each</p>",
        "**bold $x$**                 ~ <p><strong>bold <span class=\"math\">x</span></strong></p>",
        "[in $x$](y)                  ~ <p><a href=\"to/y\">in <span class=\"math\">x</span></a></p>",
      })
  void formulasStayAsTheyAre(String markdown, String expected) {
    assertThat(html(markdown)).isEqualTo(expected);
  }

  @Test
  void codeHoldsNoFormula() {
    assertThat(html("`$a$` $b$"))
        .isEqualTo("<p><code>$a$</code> <span class=\"math\">b</span></p>");
    assertThat(html("```\n$a$ *b*\n```")).contains("$a$ *b*").doesNotContain("math");
  }

  @Test
  void aQuotedSentenceHasFormulasToo() {
    assertThat(Prose.formulas("<p>for $\\Omega(d_{\\text{eff}})$ samples, 5 $ each</p>"))
        .isEqualTo(
            "<p>for <span class=\"math\">\\Omega(d_{\\text{eff}})</span> samples, 5 $ each</p>");
  }

  @Test
  void aFormulaOfSeveralLinesIsOne() {
    assertThat(html("Then\n\n$$\na &= b_1 \\\\\n\n&= c*d*\n$$\n\nend"))
        .contains("<span class=\"math display\">a &amp;= b_1 \\\\\n\n&amp;= c*d*</span>")
        .endsWith("<p>end</p>");
  }

  @Test
  void htmlIsShownAndCommentsAreLeftOut() {
    assertThat(html("<script>alert(1)</script>\n")).doesNotContain("<script");
    assertThat(html("one <b onclick=\"x\">two</b>")).contains("&lt;b onclick");
    assertThat(html("[x](javascript:alert(1))")).doesNotContain("href=\"javascript");
    assertThat(html("<!-- a note -->\n\ntext")).isEqualTo("<p>text</p>");
  }

  @Test
  void headingsHaveIdsAndTablesScroll() {
    assertThat(html("## 3.1 · Four worlds")).startsWith("<h2 id=\"").contains("four-worlds\">");
    assertThat(html("| a |\n|---|\n| $x$ |"))
        .startsWith("<div class=\"table\"")
        .contains("<td><span class=\"math\">x</span></td>")
        .endsWith("</table></div>");
  }

  @Test
  void linksAndImagesGoWhereTheyAreLed() {
    assertThat(html("![of it](a.png)")).isEqualTo("<p><img src=\"to/a.png\" alt=\"of it\" /></p>");
    assertThat(html("*[a](b)*")).isEqualTo("<p><em><a href=\"to/b\">a</a></em></p>");
  }
}
