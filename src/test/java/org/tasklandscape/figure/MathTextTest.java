package org.tasklandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MathTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "p_H = 0.5 ~ <i>p</i><sub>H</sub> = 0.5",
        "(p_E/p_H) ρ_E/ρ_H ~ (<i>p</i><sub>E</sub>/<i>p</i><sub>H</sub>) <i>ρ</i><sub>E</sub>/<i>ρ</i><sub>H</sub>",
        "(λ_MAML R²) ~ (<i>λ</i><sub>MAML</sub> <i>R</i><sup>2</sup>)",
        "R²/(d r_H) ~ <i>R</i><sup>2</sup>/(<i>d</i> <i>r</i><sub>H</sub>)",
        "ŵ_NAL ~ <i>ŵ</i><sub>NAL</sub>",
        "σ_H² ~ <i>σ</i><sub>H</sub><sup>2</sup>",
        "ρ_max/ρ_min ~ <i>ρ</i><sub>max</sub>/<i>ρ</i><sub>min</sub>",
        "‖∇f_H‖ ~ ‖∇<i>f</i><sub>H</sub>‖",
        "m = n_in ~ <i>m</i> = <i>n</i><sub>in</sub>",
        "w_i, wₖ ~ <i>w</i><sub><i>i</i></sub>, <i>w</i><sub><i>k</i></sub>",
        "nᵢₙ ρₕ ~ <i>n</i><sub>in</sub> <i>ρ</i><sub>h</sub>",
        "5·10⁻³ ~ 5·10<sup>−3</sup>",
        "ρ j^-γ ~ <i>ρ</i> <i>j</i><sup><i>−γ</i></sup>",
        "m^(-1/2) ~ <i>m</i><sup>−1/2</sup>",
        "2(1-α)^2 ~ 2(1-<i>α</i>)<sup>2</sup>",
        "e^{-t} ~ <i>e</i><sup><i>−t</i></sup>",
        "αρ ≤ 1 ~ <i>αρ</i> ≤ 1",
        "tr Σ ~ tr Σ",
        "E[w*] - w_NAL ~ E[<i>w</i>*] − <i>w</i><sub>NAL</sub>",
        "x = -1 ~ <i>x</i> = −1",
        "task_landscape ~ task_landscape",
        "n_in_all ~ n_in_all",
      })
  void symbolsAreSetAsMathematics(String text, String expected) {
    assertThat(MathText.of(text).html()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "easy tasks, after a step",
        "trace, as a share",
        "(a) Gain. (b, c) Loss, e.g. of L-BFGS",
        "T3 speaks of MAML's 5-way tasks",
        "A step",
        "N Ko",
      })
  void wordsStayUpright(String text) {
    assertThat(MathText.of(text).runs())
        .containsExactly(new MathText.Run(text, false, MathText.Level.BASE));
  }

  @Test
  void marksOfHtmlAndMarkdownAreEscaped() {
    assertThat(MathText.of("1 < 2 & w*").html()).isEqualTo("1 &lt; 2 &amp; <i>w</i>*");
    assertThat(MathText.of("w* of task_landscape").markdown())
        .isEqualTo("<i>w</i>\\* of task\\_landscape");
    assertThat(MathText.of("σ_H² < 10⁻³").plain()).isEqualTo("σH2 < 10−3");
  }

  @Test
  void anIndexAndAnExponentOfOneLetterStandAboveOneAnother() {
    var placed = Lettering.LABEL.placed("σ_H² x");
    assertThat(placed.get(1).x()).isEqualTo(placed.get(0).width());
    assertThat(placed.get(2).x()).isBetween(placed.get(1).x(), placed.get(1).x() + 3);
    assertThat(placed.get(1).y()).isPositive();
    assertThat(placed.get(2).y()).isNegative();
    assertThat(placed.get(3).x()).isGreaterThanOrEqualTo(placed.get(1).x() + placed.get(1).width());
    assertThat(Lettering.LABEL.width("ρ_H")).isLessThan(Lettering.LABEL.width("ρH"));
    assertThat(Lettering.LABEL.width("")).isZero();
  }
}
