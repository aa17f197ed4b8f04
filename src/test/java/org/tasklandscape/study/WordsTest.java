package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.figure.Caption;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;

class WordsTest {
  /** A row. */
  record Row(int n) {}

  /** A table that has its words in some-words.md. */
  record SomeWords(TwoClusters world, List<Double> radii, int draws) implements TableStudy<Row> {
    @Override
    public Rows<Row> run() {
      return Rows.of(Row.class, List.of(new Row(1)));
    }

    @Override
    public String caption() {
      return Words.of(this).with("step", Adaptation.step(0.5, 100)).with("word", "far").caption();
    }
  }

  /** A table without words. */
  record NoWords(int draws) implements TableStudy<Row> {
    @Override
    public Rows<Row> run() {
      return Rows.of(Row.class, List.of());
    }

    @Override
    public String caption() {
      return Words.of(this).caption();
    }
  }

  private static SomeWords study() {
    return new SomeWords(Landscapes.favourable(), List.of(0.1, 1.0, 20.0), 5000);
  }

  @Test
  void placesAreFilledByName() {
    assertThat(study().caption())
        .isEqualTo(
            "Radii 0.1, 1, 20 at R = 4, far; "
                + Stated.of(study().world())
                + "; α = 0.5, m = 100, one step. Lines: closed form. Points: simulation of 5000"
                + " tasks each, with 95 % intervals. The parameters are the companion's own"
                + " choice.");
  }

  /** A figure whose words have three paragraphs and an alternative text. */
  record LayeredWords(int draws) implements FigureStudy<Row> {
    @Override
    public Rows<Row> run() {
      return Rows.of(Row.class, List.of(new Row(draws)));
    }

    @Override
    public Figure figure(Rows<Row> rows) {
      return Words.of(this).figure().panel(Plot.untitled()).build();
    }
  }

  @Test
  void paragraphsAreFindingReadingParametersAndAlternativeText() {
    LayeredWords study = new LayeredWords(7);
    Figure figure = study.figure(study.run());
    assertThat(figure.words())
        .isEqualTo(new Caption("It falls.", "Lines: G against r_H.", "7 draws."));
    assertThat(figure.caption()).isEqualTo("It falls. Lines: G against r_H. 7 draws.");
    assertThat(figure.alt()).isEqualTo("A falling line.");
  }

  @Test
  void aPlaceThatNothingFillsIsAnErrorThatNamesFileAndPlace() {
    assertThatThrownBy(() -> Words.of(study()).with("word", "far").caption())
        .hasMessageStartingWith("some-words.md must ask for places that are filled, got {step};");
  }

  @Test
  void aValueThatNoPlaceAsksForIsAnErrorToo() {
    assertThatThrownBy(
            () -> Words.of(study()).with("step", 1).with("word", "").with("extra", 2).caption())
        .hasMessage("some-words.md must ask for what is given, got no place {extra}");
  }

  @Test
  void wordsThatAreNotThereAreAnErrorThatNamesTheFile() {
    assertThatThrownBy(() -> new NoWords(3).caption()).hasMessageContaining("no-words.md");
  }

  @Test
  void aFigureMustHaveAnAlternativeText() {
    assertThatThrownBy(() -> Words.of(study()).figure())
        .hasMessage("some-words.md must hold a caption and an alternative text, got one paragraph");
  }

  @Test
  void whatVariesIsNotStated() {
    assertThat(Stated.of(Landscapes.favourable(), "d", "r_H", "σ²"))
        .isEqualTo("p_H = 0.5, ρ_E = 1, ρ_H = 0.1, r_E = 1, R = 4");
  }
}
