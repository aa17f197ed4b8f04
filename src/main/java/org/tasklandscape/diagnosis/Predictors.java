package org.tasklandscape.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tasklandscape.diagnosis.Prediction.Method;
import org.tasklandscape.stats.Estimate;

/**
 * Predictors of a new task from m of its rows, beside one gradient step: should it be a gradient
 * step at all?
 *
 * <p>Least squares in closed form for Gaussian x, 2E = f(1 + d/(n - d - 1))σ² - σ², with the
 * degrees of freedom n and the factor f of the {@link Intercept}, none where n ≤ d + 1. Ridge
 * towards w_NAL and the mixed model on rows simulated for the tasks as estimated ({@link
 * SimulatedRows}), at the λ that serves it best: what such simulation shows is as good as the
 * estimated landscape, and its interval tells only how tasks differ.
 *
 * @param all the predictors, in the order of {@link Method}
 */
public record Predictors(List<Prediction> all) {
  /** More tasks than these tell nothing new. */
  private static final int MOST_TASKS = 1000;

  /** Copies the list. */
  public Predictors {
    all = List.copyOf(all);
  }

  /**
   * Judges the predictors.
   *
   * @param diagnosis of the table
   * @param landscape that was estimated for it
   * @return the predictors; none where the diagnosis has no solutions
   */
  static Predictors of(Diagnosis diagnosis, EstimatedLandscape landscape) {
    if (diagnosis.nal().isEmpty()) {
      return new Predictors(List.of());
    }
    int[] chosen = chosen(diagnosis.tasks());
    double[] noise =
        IntStream.of(chosen).mapToDouble(i -> diagnosis.tasks().get(i).noiseVariance()).toArray();
    SimulatedRows rows = new SimulatedRows(landscape, chosen, mean(noise), diagnosis);
    Diagnosis.Steps steps = diagnosis.steps();
    List<Prediction> all = new ArrayList<>();
    all.add(new Prediction(Method.NO_STEP, diagnosis.excessRiskNoStep(), Double.NaN));
    all.add(new Prediction(Method.NAL, diagnosis.excessRiskNal(), steps.nal()));
    all.add(new Prediction(Method.MAML, diagnosis.excessRiskMaml(), steps.maml()));
    all.add(new Prediction(Method.RIDGE, rows.ridge(), rows.pull()));
    all.add(new Prediction(Method.LEAST_SQUARES, leastSquares(noise, diagnosis), Double.NaN));
    all.add(new Prediction(Method.MIXED_MODEL, rows.mixedModel(), Double.NaN));
    return new Predictors(all);
  }

  /** Evenly spaced among those that tell their noise. */
  private static int[] chosen(List<TaskEstimate> tasks) {
    int[] complete =
        IntStream.range(0, tasks.size())
            .filter(i -> !Double.isNaN(tasks.get(i).noiseVariance()))
            .toArray();
    int count = Math.min(MOST_TASKS, complete.length);
    return IntStream.range(0, count)
        .map(i -> complete[(int) ((long) i * complete.length / count)])
        .toArray();
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).sum() / values.length;
  }

  private static Estimate leastSquares(double[] noise, Diagnosis diagnosis) {
    Learner learner = diagnosis.plan().learner();
    double left = learner.samples() - diagnosis.features() - 1;
    if (!(left > 0)) {
      return Estimate.exact(Double.POSITIVE_INFINITY);
    }
    double factor = (learner.factor() * (1 + diagnosis.features() / left) - 1) / 2;
    return overTasks(DoubleStream.of(noise).map(v -> factor * v).toArray());
  }

  /** The mean over tasks with its normal interval, at least 0. */
  static Estimate overTasks(double[] values) {
    double mean = mean(values);
    double square = DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum();
    double tasks = values.length;
    double error = Math.sqrt(square / (tasks * Math.max(1, tasks - 1)));
    Estimate normal = Estimate.of(mean, error);
    return new Estimate(mean, error, Math.max(0, normal.lower()), normal.upper());
  }

  /**
   * The best predictor that is no gradient step, if its excess risk is clearly below that of the
   * better step: its interval ends below the other's, and its value is smaller by a worthwhile
   * factor.
   *
   * @return the predictor, if there is one
   */
  public Optional<Prediction> clearlyBetter() {
    Optional<Prediction> step = best(true);
    return best(false)
        .filter(
            other ->
                step.isPresent()
                    && other.excessRisk().upper() < step.get().excessRisk().lower()
                    && other.excessRisk().value() * DiagnosisVerdict.WORTHWHILE
                        < step.get().excessRisk().value());
  }

  /**
   * The predictor of the least excess risk.
   *
   * @param step whether among gradient steps, or among the others
   * @return it, if any is known
   */
  public Optional<Prediction> best(boolean step) {
    return all.stream()
        .filter(p -> p.method().isStep() == step && p.excessRisk().value() >= 0)
        .min(Comparator.comparingDouble(p -> p.excessRisk().value()));
  }
}
