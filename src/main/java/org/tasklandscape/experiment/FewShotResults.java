package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.stats.OverSeeds;

/**
 * What the command {@code train} wrote of a set of landscapes (theory 6): accuracies, learning
 * curves and times of all networks, checked to be complete.
 */
public final class FewShotResults {
  private final Path folder;
  private final FewShotDesign design;
  private final Map<TrainedAlike, TreeMap<Long, Network>> networks = new LinkedHashMap<>();

  /** What is known of one network, as its rows are read. */
  private static final class Network {
    final Map<TestMode, Double> accuracies = new HashMap<>();
    final Map<TestMode, Double> sizes = new HashMap<>();
    final TreeMap<Integer, Point> curve = new TreeMap<>();
    double seconds = Double.NaN;
  }

  /** A point of a learning curve. */
  private record Point(double loss, double accuracy) {}

  private FewShotResults(Path folder, FewShotDesign design) {
    this.folder = folder;
    this.design = design;
  }

  /**
   * The committed tables.
   *
   * @param design of which experiment
   * @return the results
   * @throws IllegalArgumentException as {@link #read}
   */
  public static FewShotResults committed(FewShotDesign design) {
    return read(design.folder(), design);
  }

  /**
   * Reads {@code scores.csv}, {@code curves.csv} and {@code times.csv}.
   *
   * @param folder where they are
   * @param design of which experiment
   * @return the results
   * @throws IllegalArgumentException if one is missing, malformed or incomplete: every landscape
   *     must have both methods with the same seeds, every network all its rows, once
   */
  public static FewShotResults read(Path folder, FewShotDesign design) {
    var results = new FewShotResults(folder, design);
    for (ResultRow row : results.rows(TrainedTable.SCORES)) {
      var mode =
          new TestMode(
              row.word("kind", design.tests()),
              row.whole("steps", 0, Integer.MAX_VALUE),
              row.first("chosen", "true", "false"));
      Network network = results.network(row);
      network.sizes.put(mode, row.number("size", 0, Double.MAX_VALUE));
      row.requireFirst(network.accuracies.put(mode, row.number("accuracy", 0, 1)));
    }
    for (ResultRow row : results.rows(TrainedTable.CURVES)) {
      var point = new Point(row.number("loss", 0, Double.MAX_VALUE), row.number("accuracy", 0, 1));
      int iteration = row.whole("iteration", 1, Integer.MAX_VALUE);
      row.requireFirst(results.network(row).curve.put(iteration, point));
    }
    for (ResultRow row : results.rows(TrainedTable.TIMES)) {
      Network network = results.network(row);
      row.requireFirst(Double.isNaN(network.seconds) ? null : network.seconds);
      network.seconds = row.number("trainingSeconds", 0, 1e9) + row.number("testSeconds", 0, 1e9);
    }
    results.requireComplete();
    return results;
  }

  private List<ResultRow> rows(TrainedTable written) {
    return ResultRow.read(folder.resolve(written.file()), written.columns());
  }

  private Network network(ResultRow row) {
    TrainingConfig.Run run = TrainingConfig.Run.of(row, design.landscapes());
    return networks
        .computeIfAbsent(run.alike(), key -> new TreeMap<>())
        .computeIfAbsent(run.seed(), key -> new Network());
  }

  private void requireComplete() {
    if (networks.isEmpty()) {
      throw new IllegalArgumentException(folder + ": must hold networks, got none");
    }
    networks.forEach(
        (alike, seeds) -> {
          require(seeds.keySet().equals(first().keySet()), alike, "seeds");
          for (TrainingPlan.Method method : design.methods()) {
            var other = new TrainedAlike(alike.landscape(), alike.hardTasks(), method);
            require(networks.containsKey(other), other, "networks");
          }
          for (Network network : seeds.values()) {
            require(
                network.accuracies.keySet().equals(TestMode.all(design.tests())), alike, "scores");
            boolean curve = List.copyOf(network.curve.keySet()).equals(iterations());
            require(curve && !network.curve.isEmpty(), alike, "learning curves");
            require(!Double.isNaN(network.seconds), alike, "times");
          }
        });
  }

  private TreeMap<Long, Network> first() {
    return networks.values().iterator().next();
  }

  private void require(boolean complete, TrainedAlike alike, String what) {
    if (!complete) {
      throw new IllegalArgumentException(
          "%s: must hold the %s of all networks, got not all of %s".formatted(folder, what, alike));
    }
  }

  /** {@return what was to be trained} */
  public FewShotDesign design() {
    return design;
  }

  /** {@return the seeds, in increasing order} */
  public List<Long> seeds() {
    return List.copyOf(first().keySet());
  }

  /**
   * {@return the iterations at which learning curves are known, each the last of a block, in
   * increasing order}
   */
  public List<Integer> iterations() {
    return List.copyOf(first().firstEntry().getValue().curve.keySet());
  }

  /**
   * The accuracy of networks.
   *
   * @param networks which
   * @param mode how they are examined
   * @return for each seed
   * @throws IllegalArgumentException if there are none
   */
  public OverSeeds accuracy(TrainedAlike networks, TestMode mode) {
    return overSeeds(networks, network -> network.accuracies.get(mode));
  }

  /**
   * The step size at which networks were examined.
   *
   * @param networks which
   * @param mode how they are examined
   * @return for each seed
   * @throws IllegalArgumentException if there are none
   */
  public OverSeeds size(TrainedAlike networks, TestMode mode) {
    return overSeeds(networks, network -> network.sizes.get(mode));
  }

  /**
   * The gain: the accuracy of MAML, or its variant in this experiment, minus NAL's.
   *
   * @param landscape the name of the landscape
   * @param hardTasks of an iteration
   * @param mode how the networks are examined
   * @return for each seed
   * @throws IllegalArgumentException if there are no such networks
   */
  public OverSeeds gain(String landscape, int hardTasks, TestMode mode) {
    return accuracy(new TrainedAlike(landscape, hardTasks, design.methods().get(1)), mode)
        .minus(accuracy(new TrainedAlike(landscape, hardTasks, design.methods().get(0)), mode));
  }

  /**
   * The gain in the landscape of drawings.
   *
   * @param labels of the hard tasks
   * @param hardTasks of an iteration
   * @param mode how the networks are examined
   * @return for each seed
   * @throws IllegalArgumentException if there are no such networks
   */
  public OverSeeds gain(HardLabels labels, int hardTasks, TestMode mode) {
    return gain(ConstantName.of(labels), hardTasks, mode);
  }

  /**
   * The mean loss of the batches of a block of training.
   *
   * @param networks which
   * @param iteration the last of the block
   * @return for each seed
   * @throws IllegalArgumentException if there are no such networks
   */
  public OverSeeds loss(TrainedAlike networks, int iteration) {
    return overSeeds(networks, network -> network.curve.get(iteration).loss());
  }

  /**
   * The mean accuracy on them.
   *
   * @param networks which
   * @param iteration the last of the block
   * @return for each seed
   * @throws IllegalArgumentException if there are no such networks
   */
  public OverSeeds batchAccuracy(TrainedAlike networks, int iteration) {
    return overSeeds(networks, network -> network.curve.get(iteration).accuracy());
  }

  private OverSeeds overSeeds(TrainedAlike alike, ToDoubleFunction<Network> number) {
    if (!networks.containsKey(alike)) {
      throw new IllegalArgumentException(
          "%s: must hold the networks %s, got none of them".formatted(folder, alike));
    }
    return new OverSeeds(
        seeds(), networks.get(alike).values().stream().map(number::applyAsDouble).toList());
  }
}
