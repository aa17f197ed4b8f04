package org.tasklandscape.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.TwoClusters;

/**
 * The words in which captions state parameters of the mathematics, so that all state them alike.
 */
public final class Stated {
  private Stated() {}

  /**
   * Two clusters, without what varies.
   *
   * @param world the clusters
   * @param varying symbols that are left out, such as {@code R} and {@code r_H}
   * @return for example "d = 10, p_H = 0.5, ρ_E = 1, …"
   */
  public static String of(TwoClusters world, String... varying) {
    Map<String, Double> symbols = new LinkedHashMap<>();
    symbols.put("d", (double) world.dimension());
    symbols.put("p_H", world.hardProbability());
    symbols.put("ρ_E", world.easy().curvature());
    symbols.put("ρ_H", world.hard().curvature());
    symbols.put("r_E", world.easy().spread());
    symbols.put("r_H", world.hard().spread());
    symbols.put("R", world.distance());
    symbols.put("σ²", world.noiseVariance());
    symbols.keySet().removeAll(List.of(varying));
    return symbols.entrySet().stream()
        .map(symbol -> symbol.getKey() + " = " + Numbers.plain(symbol.getValue()))
        .collect(Collectors.joining(", "));
  }

  /**
   * A step of adaptation.
   *
   * @param step the step
   * @return for example "α = 1, m = 1000, one step"
   */
  public static String of(Adaptation step) {
    return "α = %s, m = %s, %s"
        .formatted(
            Numbers.plain(step.innerStep()),
            Numbers.plain(step.samples()),
            step.steps() == 1 ? "one step" : steps(step.steps()));
  }

  /**
   * Steps of adaptation, in a label.
   *
   * @param count how many
   * @return "1 step", "10 steps"
   */
  public static String steps(int count) {
    return count == 1 ? "1 step" : count + " steps";
  }

  /**
   * Networks of teachers and students.
   *
   * @param world the law of the teachers
   * @return for example "d = 5, k = 3, ρ_E = 1, …": all but the activation
   */
  public static String of(TeacherEnvironment world) {
    return "d = %d, k = %d, ρ_E = %s, ρ_H = %s, r_E = %s, r_H = %s, R = %s"
        .formatted(
            world.features(),
            world.neurons(),
            Numbers.plain(world.easyVariance()),
            Numbers.plain(world.hardVariance()),
            Numbers.plain(world.easySpread()),
            Numbers.plain(world.hardSpread()),
            Numbers.plain(world.distance()));
  }

  /**
   * A training of networks.
   *
   * @param training how
   * @return for example "30 training and 300 test tasks, half of them easy; …; seed 2022."
   */
  public static String of(NetworkTraining training) {
    return ("%d training and %d test tasks, half of them easy; exact risks and gradients; α = %s for"
            + " ReLU, %s for erf; both methods from the same start of N(0, 1) entries by Adam, step"
            + " %s, at most %d iterations, ended at a gradient norm of %s; seed %d.")
        .formatted(
            2 * training.tasks(),
            2 * training.testTasks(),
            Numbers.plain(training.reluStep()),
            Numbers.plain(training.erfStep()),
            Numbers.plain(training.outerStep()),
            training.iterations(),
            Numbers.plain(training.tolerance()),
            training.seed());
  }
}
