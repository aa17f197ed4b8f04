package org.tasklandscape.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.exercise.ExerciseText;
import org.tasklandscape.study.Chapter;

class ExerciseTest {

  static Stream<ExerciseText> texts() {
    return Chapter.all().stream().flatMap(chapter -> chapter.exercises().stream());
  }

  private static Answer.Verdict judged(ExerciseText text, Object given) {
    return Answers.of(text.number()).judge(text.number(), given, text.tolerance());
  }

  private static Answer.Given scaled(Answer.Formula formula, double factor) {
    return new Answer.Given(
        formula.letters().size(), x -> factor * formula.right().applyAsDouble(x));
  }

  @Test
  void everyAnswerHasItsWordsAndTheOtherWayRound() {
    assertThat(texts().map(ExerciseText::number))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(Answers.numbers());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void rightAnswersPassAndPerturbedOnesDoNot(ExerciseText text) {
    Answer answer = Answers.of(text.number());
    double beyond = 1 + 2 * text.tolerance();
    if (answer instanceof Answer.Numbers numbers) {
      double[] right = numbers.values().get();
      assertThat(right).hasSize(numbers.count()).doesNotContain(0, Double.NaN);
      assertThat(judged(text, right)).isEqualTo(Answer.Verdict.RIGHT);
      for (int i = 0; i < right.length; i++) {
        for (double factor : new double[] {beyond, 1 / beyond, -1}) {
          double[] wrong = right.clone();
          wrong[i] *= factor;
          assertThat(judged(text, wrong)).isEqualTo(Answer.Verdict.NOT_YET);
        }
      }
    } else if (answer instanceof Answer.Formula formula) {
      assertThat(judged(text, scaled(formula, 1))).isEqualTo(Answer.Verdict.RIGHT);
      assertThat(judged(text, scaled(formula, beyond))).isEqualTo(Answer.Verdict.NOT_YET);
    } else if (answer instanceof Answer.Choice choice) {
      assertThat(choice.options()).contains(choice.right().get());
      assertThat(choice.options().stream().map(option -> judged(text, option)))
          .containsOnlyOnce(Answer.Verdict.RIGHT)
          .doesNotContain(Answer.Verdict.MISSING);
    }
  }

  /** Values worked by hand, in the solutions: the core arrives at them on its own way. */
  @ParameterizedTest
  @CsvSource({
    "1.2, 891",
    "2.3, 418",
    "3.3, 10",
    "5.1, 108",
    "6.1, 12",
    "6.2, 2.75",
    "7.3, 3",
    "7.3b, 0.6626",
    "9.3b, 2",
    "9.4, 2",
    "9.4b, 0.02727",
  })
  void theCoreAgreesWithTheWorkedValues(String number, double value) {
    Exercise.Reply reply = Exercise.check(number, value);
    assertThat(reply.right()).isTrue();
    assertThat(reply.mustBeRight()).isSameAs(reply);
    assertThat(reply.toString()).startsWith("exercise " + number + "  ✓ right: ");
  }

  @Test
  void severalNumbersWordsAndFormulasAreChecked() {
    assertThat(Exercise.check("4.3", 0.9, 100.0 / 36).right()).isTrue();
    assertThat(Exercise.check("2.2", 0.5, 1.5).right()).isTrue();
    assertThat(Exercise.check("9.3", "worse").right()).isTrue();
    assertThat(Exercise.check("9.1", rho -> Math.sqrt(rho)).right()).isTrue();
    assertThat(Exercise.check("2.1", (alpha, m) -> alpha * alpha / m).right()).isTrue();
    assertThat(Exercise.check("1.1", (rho, d, m) -> m / (rho * (m + d + 1))).right()).isTrue();
    assertThat(Exercise.check("1.1", (rho, d, m) -> 1 / rho).right()).isFalse();
    assertThat(Exercise.check("3.3", 1).right()).isFalse();
    assertThat(Exercise.check("3.3", -1).right()).isFalse();
  }

  @Test
  void aWrongAnswerGetsTheFirstHintAndNotTheRightOne() {
    Exercise.Reply reply = Exercise.check("1.2", 100);
    assertThat(reply.right()).isFalse();
    assertThat(reply)
        .hasToString("exercise 1.2  not yet (to 0.05 %): the bias is what is left at m = ∞.");
    assertThatThrownBy(reply::mustBeRight)
        .isInstanceOf(AssertionError.class)
        .hasMessage("a worked answer must be right, got the reply: " + reply);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aCellAsHandedOutHasNoAnswerYet(ExerciseText text) {
    Answer answer = Answers.of(text.number());
    Object given = new double[] {Double.NaN};
    if (answer instanceof Answer.Numbers numbers) {
      given = new double[numbers.count()];
      Arrays.fill((double[]) given, Double.NaN);
    } else if (answer instanceof Answer.Formula formula) {
      given = scaled(formula, Double.NaN);
    } else if (answer instanceof Answer.Choice) {
      given = "";
    }
    assertThat(judged(text, given)).isEqualTo(Answer.Verdict.MISSING);
  }

  @Test
  void noAnswerYetSaysWhatIsWantedAndIsNotRight() {
    Exercise.Reply reply = Exercise.check("6.2", Double.NaN);
    assertThat(reply.right()).isFalse();
    assertThat(reply)
        .hasToString(
            "exercise 6.2  no answer yet. Wanted: the factor by which m must grow for p = 10 features that"
                + " contain B (to 0.5 %). Exercise.hint(\"6.2\") gives a hint.");
  }

  @Test
  void theToleranceIsStatedInPlainDigits() {
    assertThat(Exercise.check("9.1", rho -> rho).text()).contains("not yet (to 0.0001 %): ");
    assertThat(Exercise.check("5.3", Double.NaN).text()).contains("T* for r_H = 30 (to 10 %). ");
    assertThat(Exercise.check("3.3", 1).text()).startsWith("exercise 3.3  not yet: ");
  }

  @Test
  void badInputGetsOneLineWithTheRuleAndThenTheValue() {
    assertThatThrownBy(() -> Exercise.check("1.9", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("an exercise must be one of 0\\.1, 0\\.2, .*, 15\\.3, got 1\\.9");
    assertThatThrownBy(() -> Exercise.check("1.2", "many"))
        .hasMessage("the answer to 1.2 must be a number, got the word \"many\"");
    assertThatThrownBy(() -> Exercise.check("9.3", 1))
        .hasMessage("the answer to 9.3 must be one of better, equal, worse, got the number 1.0");
    assertThatThrownBy(() -> Exercise.check("9.3", "bad"))
        .hasMessage("the answer to 9.3 must be one of better, equal, worse, got \"bad\"");
    assertThatThrownBy(() -> Exercise.check("3.1", 1))
        .hasMessage("the answer to 3.1 must be 2 numbers, got 1");
    assertThatThrownBy(() -> Exercise.check("3.1", 1, Double.NaN))
        .hasMessage("the answer to 3.1 must be a number in every entry, got NaN at entry 2");
    assertThatThrownBy(() -> Exercise.check("1.1", (rho, d) -> 1))
        .hasMessage("the answer to 1.1 must be a formula of (ρ, d, m), got a formula of 2");
    assertThatThrownBy(() -> Exercise.check("1.1", 1))
        .hasMessage("the answer to 1.1 must be a formula of (ρ, d, m), got the number 1.0");
    assertThatThrownBy(() -> Exercise.check("9.1", rho -> rho < 1 ? 1 : Double.NaN))
        .hasMessageMatching("the answer to 9.1 must be a number everywhere, got NaN at ρ = 1\\..*");
    assertThatThrownBy(() -> Exercise.check("9.3", (String) null))
        .hasMessage("the answer to 9.3 must be one of better, equal, worse, got null");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void hintsExistAndEndInTheWorkedSolution(ExerciseText text) {
    String number = text.number();
    List<String> all = List.of(text.asks(), text.how(), text.shows());
    assertThat(all).noneMatch(String::isBlank);
    assertThat(text.hints()).hasSize(2).doesNotHaveDuplicates().noneMatch(String::isBlank);
    assertThat(Exercise.hintText(number, 1)).startsWith("exercise " + number + ", hint 1 of 2: ");
    assertThat(Exercise.hintText(number, 2)).endsWith(text.hints().get(1));
    String last = Exercise.hintText(number, 3);
    String place = "exercise " + number + " has no more hints; the worked solution is in ";
    assertThat(last).startsWith(place);
    assertThat(Path.of("notebooks", last.substring(place.length()))).isRegularFile();
    assertThatThrownBy(() -> Exercise.hintText(number, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a hint must have a number >= 1, got 0");
  }
}
