package org.tasklandscape.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.TaskEnvironment;

/** A list of tasks with covariances and optima of their own (theory 1.4). */
final class GeneralProblem {
  private GeneralProblem() {}

  static Solution solve(InputFile input) {
    int dimension = input.dimension("dimension");
    double[] probabilities = input.vector("probabilities");
    int count = probabilities.length;
    if (count == 0) {
      throw new IllegalArgumentException("probabilities must have one number a task, got none");
    }
    double[][][] covariances = input.matrices("covariances", count, dimension);
    double[][] optima = input.vectors("optima", count, dimension);
    double noiseVariance = input.atLeastZero("noiseVariance");
    double innerStep = input.atLeastZero("innerStep");
    var train = Adaptation.step(innerStep, input.samples("innerSamples"));
    var test = Adaptation.step(innerStep, input.samples("testSamples"));
    var world = TaskEnvironment.finite(probabilities, tasks(covariances, optima, noiseVariance));
    var comparison = Comparison.of(world, train, test);
    return new Solution(
        Solution.Outcome.of(comparison.nalArray(), comparison.excessRiskNal()),
        Solution.Outcome.of(comparison.mamlArray(), comparison.excessRiskMaml()),
        comparison.gain(),
        meaning(covariances, optima, train, test, comparison));
  }

  private static List<LinearTask> tasks(
      double[][][] covariances, double[][] optima, double noiseVariance) {
    var tasks = new ArrayList<LinearTask>();
    for (int i = 0; i < covariances.length; i++) {
      try {
        tasks.add(LinearTask.of(covariances[i], optima[i], noiseVariance));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("task %d: %s".formatted(i, e.getMessage()), e);
      }
    }
    return tasks;
  }

  private static String meaning(
      double[][][] covariances,
      double[][] optima,
      Adaptation train,
      Adaptation test,
      Comparison comparison) {
    double gain = comparison.gain();
    if (train.innerStep() == 0) {
      return "The inner step is 0: nothing adapts, so MAML is NAL.";
    }
    if (Arrays.stream(optima).allMatch(optimum -> Arrays.equals(optimum, optima[0]))) {
      return "All tasks share one optimum, and both solutions are this optimum.";
    }
    if (Arrays.stream(covariances).allMatch(sigma -> Arrays.deepEquals(sigma, covariances[0]))) {
      return "All covariances are equal: without discrepancy in hardness both solutions are the"
          + " mean of the optima, and the gain is 1 (theorem T1).";
    }
    if (gain < 1 && train.samples() != test.samples()) {
      return "MAML does worse than NAL here, which it can only because it is trained for another"
          + " number of samples than it is tested with.";
    }
    return String.format(
        Locale.ROOT,
        "After adaptation MAML's excess risk is %.1f %% below NAL's.",
        100 * (1 - 1 / gain));
  }
}
