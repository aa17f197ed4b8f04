package org.tasklandscape.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.meta.Adam;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.Training;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.rule.Require;

/**
 * Which two-layer networks NAL and MAML train to rest: every network in every landscape with every
 * adaptation, on some draws, from some starts.
 *
 * @param networks "ReLU" or "erf", at least one
 * @param landscapes at least one
 * @param adaptations at least one
 * @param draws of centres, tasks and starts, at least 2
 * @param starts of either method on each draw, at least 1
 * @param seed of all draws
 * @param training what all have in common
 */
public record NetworkPlan(
    List<String> networks,
    List<Landscape> landscapes,
    List<Adaptation> adaptations,
    int draws,
    int starts,
    long seed,
    Descent training) {

  /**
   * A variation of the hard tasks of {@link TeacherEnvironment#base}.
   *
   * @param landscape its name, without comma
   * @param hardVariance ρ<sub>H</sub>
   * @param hardSpread r<sub>H</sub>
   * @param distance R
   */
  public record Landscape(
      String landscape, double hardVariance, double hardSpread, double distance) {
    TeacherEnvironment world(PopulationActivation network) {
      TeacherEnvironment base = TeacherEnvironment.base(network);
      return new TeacherEnvironment(
          network,
          base.features(),
          base.neurons(),
          base.easyVariance(),
          hardVariance,
          base.easySpread(),
          hardSpread,
          distance);
    }
  }

  /**
   * Adaptation in MAML's training and of both methods at test.
   *
   * @param steps k, at least 1
   * @param reluStep α for ReLU
   * @param erfStep α for erf
   */
  public record Adaptation(int steps, double reluStep, double erfStep) {
    /** Checks k. */
    public Adaptation {
      Require.atLeastOne("steps", steps);
    }
  }

  /**
   * Adam, then L-BFGS from where it ends, to ‖∇F‖ ≤ tolerance.
   *
   * @param tasks training tasks of each kind, at least 1
   * @param testTasks test tasks of each kind, at least 1
   * @param hardnessTasks of those, how many of each kind are fine-tuned to measure hardness
   * @param adamStep Adam's η
   * @param adamMoves at most
   * @param memory of L-BFGS, in moves
   * @param lbfgsMoves at most
   * @param tolerance of ‖∇F‖: at rest is what has at most this
   */
  public record Descent(
      int tasks,
      int testTasks,
      int hardnessTasks,
      double adamStep,
      int adamMoves,
      int memory,
      int lbfgsMoves,
      double tolerance) {
    /** Checks the number of fine-tuned tasks; what is made of them checks the others. */
    public Descent {
      if (hardnessTasks < 1 || hardnessTasks > testTasks) {
        throw new IllegalArgumentException(
            "must have 1 <= hardnessTasks <= testTasks, got %d and %d"
                .formatted(hardnessTasks, testTasks));
      }
    }

    Training adam() {
      return new Training(Adam.of(StepSize.constant(adamStep)), adamMoves, tolerance);
    }

    Training lbfgs() {
      return new Training(new Lbfgs(memory), lbfgsMoves, tolerance);
    }
  }

  /** One row of the table, a pure function of what it names. */
  record Run(
      PopulationActivation network,
      Landscape landscape,
      Adaptation adaptation,
      int draw,
      int start) {
    TeacherEnvironment world() {
      return landscape.world(network);
    }

    double innerStep() {
      return network == PopulationActivation.RELU ? adaptation.reluStep() : adaptation.erfStep();
    }

    MetaAlgorithm maml() {
      return MetaAlgorithm.maml(innerStep(), adaptation.steps());
    }
  }

  /** Checks that nothing is missing or there twice, and that every landscape can be made. */
  public NetworkPlan {
    Require.distinct("networks", networks);
    Require.distinct("landscapes", landscapes.stream().map(Landscape::landscape).toList());
    Require.distinct("adaptations", adaptations);
    networks = List.copyOf(networks);
    landscapes = List.copyOf(landscapes);
    adaptations = List.copyOf(adaptations);
    if (draws < 2 || starts < 1) {
      throw new IllegalArgumentException(
          "must have draws >= 2 and starts >= 1, got %d and %d".formatted(draws, starts));
    }
    for (Landscape landscape : landscapes) {
      if (landscape.landscape().contains(",")) {
        throw new IllegalArgumentException(
            "a landscape's name must be without comma, got " + landscape.landscape());
      }
      networks.forEach(name -> landscape.world(network(name)));
    }
    adaptations.forEach(adaptation -> networks(training, seed, adaptation));
    training.adam();
    training.lbfgs();
  }

  /**
   * The same on fewer draws.
   *
   * @param count how many, at least 2
   * @return the plan of the first ones
   * @throws IllegalArgumentException if there are not as many
   */
  public NetworkPlan first(int count) {
    if (count > draws) {
      throw new IllegalArgumentException(
          "must have at least as many draws as asked for, got %d for %d".formatted(draws, count));
    }
    return new NetworkPlan(networks, landscapes, adaptations, count, starts, seed, training);
  }

  /** {@return how many landscapes are met on all draws, whatever the starts} */
  public int landscapesOnDraws() {
    return draws * runs(0).size() / starts;
  }

  private static PopulationActivation network(String name) {
    PopulationActivation[] all = PopulationActivation.values();
    return Arrays.stream(all)
        .filter(network -> network.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "networks must be of %s, got %s".formatted(Arrays.toString(all), name)));
  }

  /** The tasks, starts and judgement of one adaptation, and Adam. */
  NetworkTraining training(Adaptation adaptation) {
    return networks(training, seed, adaptation);
  }

  private static NetworkTraining networks(Descent descent, long seed, Adaptation adaptation) {
    return new NetworkTraining(
        descent.tasks(),
        descent.testTasks(),
        adaptation.reluStep(),
        adaptation.erfStep(),
        descent.adamStep(),
        descent.adamMoves(),
        descent.tolerance(),
        seed);
  }

  /** The rows of one draw: networks, then adaptations, landscapes, starts. */
  List<Run> runs(int draw) {
    List<Run> runs = new ArrayList<>();
    for (String name : networks) {
      for (Adaptation adaptation : adaptations) {
        for (Landscape landscape : landscapes) {
          for (int start = 0; start < starts; start++) {
            runs.add(new Run(network(name), landscape, adaptation, draw, start));
          }
        }
      }
    }
    return runs;
  }
}
