package org.tasklandscape.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves NAL and MAML for a reader's own tasks. */
@Command(
    name = "solve",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    description = {
      "Solves NAL and MAML for your own linear-regression tasks, in closed form.",
      "",
      "FILE holds one JSON object. Either a list of tasks:",
      "  dimension, probabilities, covariances, optima, noiseVariance,",
      "  innerStep, innerSamples, testSamples",
      "or two clusters of easy and hard tasks:",
      "  dimension, hardProbability, easyCurvature, hardCurvature,",
      "  easySpread, hardSpread, distance, innerStep, samples",
      "A number of samples may be null: infinitely many. Results in FILE are ignored."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:solved", "64:bad arguments or bad input", ErrorLine.OUTPUT_CODE})
final class SolveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The tasks; - stands for stdin.")
  private Path file;

  @Option(
      names = "--json",
      description =
          "Prints JSON, numbers in full. Clusters: the easy centre is the origin, the hard centre"
              + " lies at the distance on the first axis.")
  private boolean json;

  @Override
  public Integer call() {
    InputFile input = InputFile.read(file);
    Solution solution;
    try {
      solution = ProblemKind.of(input).solve(input);
      if (!solution.isFinite()) {
        throw new ArithmeticException("the solutions must be finite");
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "%s: %s, got %s".formatted(file, e.getMessage(), input.mostExtreme()), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? solution.json() : solution.toString());
    out.flush();
    return 0;
  }
}
