package org.tasklandscape.chapter.diagnose;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.diagnosis.Intercept;
import org.tasklandscape.exercise.Answer;

/** Right answers of chapter 13. */
final class DiagnoseAnswers {
  private static final int FREEDOMS = 5;
  private static final double STRETCH = 4;

  private DiagnoseAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.of(
        "13.1", () -> new Answer.Numbers(2, DiagnoseAnswers::combination),
        "13.2", () -> new Answer.Numbers(3, DiagnoseAnswers::rescaled),
        "13.3", () -> Answer.number(DiagnoseAnswers::withOwnMean),
        "13.4",
            () ->
                new Answer.Choice(
                    List.of("no difference", "cannot tell", "use MAML"), () -> "no difference"));
  }

  /**
   * Solves for the combination a tr(PW)W + b WPW whose mean is tr(PΓ)Γ: both means of step 2 have
   * two parts each.
   */
  private static double[] combination() {
    double nu = FREEDOMS;
    double traceOfTrace = nu * nu;
    double traceOfProduct = nu;
    double sandwichOfTrace = 2 * nu;
    double sandwichOfProduct = nu * (nu + 1);
    double determinant = traceOfTrace * sandwichOfProduct - traceOfProduct * sandwichOfTrace;
    return new double[] {sandwichOfProduct / determinant, -sandwichOfTrace / determinant};
  }

  /** Gain, MAML's solution and its step in features that are so many times as large. */
  private static double[] rescaled() {
    return new double[] {1, 1 / STRETCH, 1 / (STRETCH * STRETCH)};
  }

  private static double withOwnMean() {
    return Intercept.OWN_MEAN.excessRisk(3, 1, 10) / Intercept.OWN_MEAN.excessRisk(1, 1, 10);
  }
}
