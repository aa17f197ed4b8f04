package org.tasklandscape.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.stats.Estimate;

class SentenceTest {
  @ParameterizedTest
  @CsvSource({
    "4.360854, {x}, 4.36",
    "4.360854, {x:5}, 4.3609",
    "0.0731, {x:%}, 7 %",
    "1000, {x}, 1000",
    "1234.5, {x}, 1235",
    "0.012345, {x:2}, 0.012",
    "-2, {x}, -2",
    "1.5e-7, {x}, 1.50e-07",
    "NaN, {x}, unknown",
    "Infinity, {x}, ∞",
    "0, {x}, 0",
  })
  void numbersHaveTheDigitsThatArePlanned(double value, String place, String text) {
    assertThat(Sentence.of(place, "x", value)).isEqualTo(text);
  }

  @Test
  void placesAreFilledByName() {
    assertThat(
            Sentence.of(
                "With {tasks} tasks of {kind} G is {gain}; then {rest}.",
                "tasks",
                3,
                "kind",
                "any kind",
                "gain",
                new Estimate(2.687, 0.3, 2.05, 3.33),
                "rest",
                List.of(1.5, 2.25)))
        .isEqualTo("With 3 tasks of any kind G is 2.69 [2.05, 3.33]; then 1.50, 2.25.");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> Sentence.of("{a}", "b", 1))
        .hasMessage("a place must have a value, got {a}; there are [b]");
    assertThatThrownBy(() -> Sentence.of("none", "b", 1))
        .hasMessage("a value must have a place, got none for [b]");
    assertThatThrownBy(() -> Sentence.of("{a}", "a"))
        .hasMessage("every name must have a value, got 1 entries");
  }

  @Test
  void aGuessIsHeldAgainstTheResult() {
    assertThat(Prediction.of("the gain", Double.NaN))
        .hasToString("the gain? Put your guess into the cell and run it again.");
    assertThat(Prediction.of("the gain", Double.NaN).against(2.5))
        .hasToString("the gain: no guess was made; it is 2.500");
    assertThat(Prediction.of("the gain", 3).against(Estimate.of(2.5, 0)))
        .hasToString("the gain: you guessed 3; it is 2.500 [2.500, 2.500]");
    var words = List.of("rises", "falls");
    assertThat(Prediction.of("the curve", words, "rises").against("falls"))
        .hasToString("the curve (rises, falls): you guessed rises; it is falls");
    assertThatThrownBy(() -> Prediction.of("the curve", words, "turns"))
        .hasMessage("a guess must be one of rises, falls, got \"turns\"");
  }

  @Test
  void aNotebookSaysIt() {
    Notebook notebook = new Notebook(Path.of("target/unused"), Path.of("target/unused"), "00-test");
    assertThat(notebook.say("G is {gain}.", "gain", 4.36085)).hasToString("G is 4.36.");
  }
}
