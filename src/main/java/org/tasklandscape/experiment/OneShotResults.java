package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

/**
 * The errors in Lake's one-shot runs that the command {@code train} wrote: of the trained networks
 * and of nearest neighbours between pixels.
 */
public final class OneShotResults {
  /** Drawings to recognise in a run. */
  static final int DRAWINGS = 20;

  /** The name of the file of the baselines. */
  static final String PIXELS = "oneshot-pixels.csv";

  /** Its columns. */
  static final List<String> PIXEL_COLUMNS = List.of("images", "run", "alphabet", "errors");

  private final Path folder;
  private final FewShotDesign design = FewShotDesign.natural();
  private final Map<String, TreeMap<Integer, Integer>> pixels = new LinkedHashMap<>();
  private final Map<TrainedAlike, TreeMap<Long, TreeMap<Integer, Integer>>> networks =
      new LinkedHashMap<>();
  private final TreeMap<Integer, String> alphabets = new TreeMap<>();
  private final Set<Integer> trained = new TreeSet<>();

  private OneShotResults(Path folder) {
    this.folder = folder;
  }

  /**
   * The committed tables.
   *
   * @return the results
   * @throws IllegalArgumentException as {@link #read}
   */
  public static OneShotResults committed() {
    return read(FewShotDesign.natural().folder());
  }

  /**
   * Reads {@code oneshot.csv} and {@code oneshot-pixels.csv}.
   *
   * @param folder where they are
   * @return the results
   * @throws IllegalArgumentException if one is missing, malformed or incomplete: every network and
   *     every baseline must have all runs, once
   */
  public static OneShotResults read(Path folder) {
    var results = new OneShotResults(folder);
    for (ResultRow row : ResultRow.read(folder.resolve(PIXELS), PIXEL_COLUMNS)) {
      results.add(row, results.pixels.computeIfAbsent(row.text("images"), key -> new TreeMap<>()));
    }
    TrainedTable written = TrainedTable.ONE_SHOT;
    for (ResultRow row : ResultRow.read(folder.resolve(written.file()), written.columns())) {
      TrainingConfig.Run network = TrainingConfig.Run.of(row, results.design.landscapes());
      int run =
          results.add(
              row,
              results
                  .networks
                  .computeIfAbsent(network.alike(), key -> new TreeMap<>())
                  .computeIfAbsent(network.seed(), key -> new TreeMap<>()));
      if (row.first("trained", "true", "false")) {
        results.trained.add(run);
      }
    }
    results.requireComplete();
    return results;
  }

  private int add(ResultRow row, Map<Integer, Integer> errors) {
    int run = row.whole("run", 1, Integer.MAX_VALUE);
    String before = alphabets.put(run, row.text("alphabet"));
    boolean other = before != null && !before.equals(row.text("alphabet"));
    if (errors.put(run, row.whole("errors", 0, DRAWINGS)) != null || other) {
      throw new IllegalArgumentException(
          "%s: must be the only row of its run, and of the run's alphabet, got run %d, %s"
              .formatted(row.place(), run, row.text("alphabet")));
    }
    return run;
  }

  private void requireComplete() {
    List<Map<Integer, Integer>> all = new ArrayList<>(pixels.values());
    networks.values().forEach(seeds -> all.addAll(seeds.values()));
    boolean seeds =
        new HashSet<>(networks.values().stream().map(TreeMap::keySet).toList()).size() == 1;
    if (pixels.isEmpty()
        || !seeds
        || all.stream().anyMatch(errors -> !errors.keySet().equals(alphabets.keySet()))) {
      throw new IllegalArgumentException(
          folder + ": must hold every run of all baselines and of all networks of the same seeds");
    }
  }

  /** {@return what was to be trained} */
  public FewShotDesign design() {
    return design;
  }

  /** {@return the baselines, such as "blurred-pixels"} */
  public List<String> baselines() {
    return List.copyOf(pixels.keySet());
  }

  /** {@return the networks, those of all seeds together} */
  public List<TrainedAlike> networks() {
    return List.copyOf(networks.keySet());
  }

  /** {@return the seeds of the networks, in increasing order} */
  public List<Long> seeds() {
    return List.copyOf(networks.values().iterator().next().keySet());
  }

  /** {@return the numbers of the runs of alphabets that no network was trained on} */
  public List<Integer> untrainedRuns() {
    return alphabets.keySet().stream().filter(run -> !trained.contains(run)).toList();
  }

  /** {@return the numbers of all runs} */
  public List<Integer> runs() {
    return List.copyOf(alphabets.keySet());
  }

  /**
   * The error rate of a baseline.
   *
   * @param baseline which
   * @param runs over which, at least 2
   * @return the mean, with Student's 95 % interval over runs
   */
  public Estimate rate(String baseline, List<Integer> runs) {
    return overRuns(List.of(pixels.get(baseline)), runs);
  }

  /**
   * The error rate of networks.
   *
   * @param alike which
   * @param runs over which, at least 2
   * @return the mean over seeds and runs, with Student's 95 % interval over runs
   */
  public Estimate rate(TrainedAlike alike, List<Integer> runs) {
    return overRuns(List.copyOf(networks.get(alike).values()), runs);
  }

  /**
   * The error rates of networks.
   *
   * @param alike which
   * @param runs over which, at least 2
   * @return the mean over runs for each seed, in the order of the seeds
   */
  public List<Double> rates(TrainedAlike alike, List<Integer> runs) {
    return networks.get(alike).values().stream()
        .map(errors -> overRuns(List.of(errors), runs).value())
        .toList();
  }

  private static Estimate overRuns(
      List<? extends Map<Integer, Integer>> seeds, List<Integer> runs) {
    RunningMoments rates = new RunningMoments(1);
    for (int run : runs) {
      double sum = 0;
      for (Map<Integer, Integer> errors : seeds) {
        sum += errors.get(run);
      }
      rates.add(sum / (seeds.size() * DRAWINGS));
    }
    return rates.student(0);
  }
}
