package org.tasklandscape.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.fewshot.StepExamination;
import org.tasklandscape.fewshot.StepExamination.Use;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.stats.OverSeeds;

/**
 * What the command {@code train} wrote of networks that curves over the step size examine (theory
 * 6), checked to be complete: every network of the configuration, every curve and what surrounds
 * the network.
 */
public final class StepResults {
  /** Where configurations lie, and the tables of each in a folder beside it. */
  static final String HOME = "src/fewshot/";

  private static final List<String> BOTH_KINDS = List.of("easy", "hard");
  private static final int TUNED = -2;

  private final String name;
  private final TrainingConfig config;
  private final List<Long> seeds;
  private final Map<TrainedAlike, TreeMap<Long, Network>> networks = new LinkedHashMap<>();

  /** Which number of a network on test tasks. */
  public enum Measure {
    /** The share of images that are labelled right. */
    ACCURACY,
    /** The mean cross-entropy. */
    LOSS
  }

  /** A point of the curves; a tuned one has no place on the grid. */
  private record Place(Use use, String kind, int steps, int size) {}

  /** Loss and accuracy there, and the size. */
  private record Judged(double size, double loss, double accuracy) {
    double of(Measure measure) {
      return measure == Measure.LOSS ? loss : accuracy;
    }
  }

  private static final class Network {
    final Map<Place, Judged> points = new HashMap<>();
    final Map<String, StepExamination.Surrounding> surroundings = new HashMap<>();
  }

  private StepResults(String name, TrainingConfig config, List<Long> seeds) {
    this.name = name;
    this.config = config;
    this.seeds = List.copyOf(seeds);
  }

  /**
   * Whether the tables of an experiment are committed.
   *
   * @param name of its configuration
   * @return whether they are there
   */
  public static boolean isThere(String name) {
    return Files.exists(ProjectHome.find().resolve(HOME + name).resolve(TrainedTable.STEPS.file()));
  }

  /**
   * The committed tables of an experiment.
   *
   * @param name of its configuration {@code src/fewshot/NAME.json}
   * @return the results
   * @throws IllegalArgumentException as {@link #read}
   */
  public static StepResults committed(String name) {
    Path home = ProjectHome.find().resolve(HOME);
    return read(home.resolve(name), name, TrainingConfig.read(home.resolve(name + ".json")));
  }

  /**
   * Reads {@code steps.csv} and {@code surroundings.csv}.
   *
   * @param folder where they are
   * @param name of the experiment
   * @param config what was to be trained
   * @return the results
   * @throws IllegalArgumentException if one is missing, malformed or incomplete
   */
  public static StepResults read(Path folder, String name, TrainingConfig config) {
    var results = new StepResults(name, config, config.seeds());
    for (ResultRow row : rows(folder, TrainedTable.STEPS)) {
      results.add(row);
    }
    for (ResultRow row : rows(folder, TrainedTable.SURROUNDINGS)) {
      String kind = row.word("kind", BOTH_KINDS);
      double curvature = row.number("curvature", -Double.MAX_VALUE, Double.MAX_VALUE);
      double slope = row.number("slope", 0, Double.MAX_VALUE);
      var found = new StepExamination.Surrounding(kind, curvature, slope);
      row.requireFirst(results.network(row).surroundings.put(kind, found));
    }
    results.requireComplete(folder);
    return results;
  }

  private static List<ResultRow> rows(Path folder, TrainedTable table) {
    return ResultRow.read(folder.resolve(table.file()), table.columns());
  }

  private Network network(ResultRow row) {
    TrainingConfig.Run run = TrainingConfig.Run.of(row, config.kind().landscapes());
    return networks
        .computeIfAbsent(run.alike(), key -> new TreeMap<>())
        .computeIfAbsent(run.seed(), key -> new Network());
  }

  private void add(ResultRow row) {
    double size = row.number("size", 0, Double.MAX_VALUE);
    boolean tuned = row.first("tuned", "true", "false");
    var place =
        new Place(
            row.constant("use", Use.class),
            row.word("kind", config.kind().tests()),
            row.whole("steps", 1, Integer.MAX_VALUE),
            tuned ? TUNED : StepExamination.SIZES.indexOf(size));
    double loss = row.number("loss", 0, Double.POSITIVE_INFINITY);
    var judged = new Judged(size, loss, row.number("accuracy", 0, 1));
    row.requireFirst(network(row).points.put(place, judged));
  }

  private void requireComplete(Path folder) {
    int sizes = StepExamination.SIZES.size();
    for (TrainingConfig.Run run : config.runs()) {
      Network network = networks.getOrDefault(run.alike(), new TreeMap<>()).get(run.seed());
      long kinds =
          network == null
              ? 0
              : network.points.keySet().stream().map(Place::kind).distinct().count();
      // Tuning: two kinds, two numbers of steps; tests: a curve, and two tuned sizes of each kind.
      long points = 2 * 2 * sizes + kinds * (sizes + 2);
      if (network == null
          || kinds < BOTH_KINDS.size()
          || network.points.size() != points
          || network.surroundings.size() != BOTH_KINDS.size()) {
        throw new IllegalArgumentException(
            "%s: must hold all rows of all networks, got not all of %s"
                .formatted(folder, run.key()));
      }
    }
  }

  /**
   * The same networks of fewer seeds.
   *
   * @param some among these
   * @return the results of those alone
   * @throws IllegalArgumentException if one is not there
   */
  public StepResults only(List<Long> some) {
    if (!seeds.containsAll(some)) {
      throw new IllegalArgumentException(
          "%s: seeds must be of %s, got %s".formatted(name, seeds, some));
    }
    var fewer = new StepResults(name, config, some);
    fewer.networks.putAll(networks);
    return fewer;
  }

  /** {@return the name of the configuration} */
  public String name() {
    return name;
  }

  /** {@return what was trained} */
  public TrainingConfig config() {
    return config;
  }

  /** {@return the seeds} */
  public List<Long> seeds() {
    return seeds;
  }

  /**
   * Test tasks after adaptation at each network's own size.
   *
   * @param alike which networks
   * @param kind of the tasks
   * @param steps 1 or 10
   * @param measure accuracy or loss
   * @return for each seed
   * @throws IllegalArgumentException if there are no such networks or tasks
   */
  public OverSeeds own(TrainedAlike alike, String kind, int steps, Measure measure) {
    return over(alike, new Place(Use.TEST, kind, steps, TUNED), measure);
  }

  /**
   * Test tasks after one step.
   *
   * @param alike which networks
   * @param kind of the tasks
   * @param size its number among {@link StepExamination#SIZES}; 0 is no step
   * @param measure accuracy or loss
   * @return for each seed
   * @throws IllegalArgumentException if there are no such networks, tasks or sizes
   */
  public OverSeeds curve(TrainedAlike alike, String kind, int size, Measure measure) {
    return over(alike, new Place(Use.TEST, kind, 1, size), measure);
  }

  /**
   * Each network's own size.
   *
   * @param alike which networks
   * @param steps 1 or 10
   * @return for each seed
   */
  public OverSeeds size(TrainedAlike alike, int steps) {
    var place = new Place(Use.TEST, BOTH_KINDS.get(0), steps, TUNED);
    return overSeeds(alike, network -> network.points.get(place).size());
  }

  /**
   * The largest curvature where the first step is made.
   *
   * @param alike which networks
   * @param kind "easy" or "hard"
   * @return for each seed
   */
  public OverSeeds curvature(TrainedAlike alike, String kind) {
    return overSeeds(alike, network -> network.surroundings.get(kind).curvature());
  }

  /**
   * The gain on a kind of tasks: MAML's accuracy minus NAL's, or NAL's loss minus MAML's, each
   * network at its own size.
   *
   * @param landscape its name
   * @param kind of the tasks
   * @param steps 1 or 10
   * @param measure accuracy or loss
   * @return for each seed; half of the training tasks are hard
   */
  public OverSeeds gain(String landscape, String kind, int steps, Measure measure) {
    int half = TrainingPlan.TASKS / 2;
    var maml = new TrainedAlike(landscape, half, TrainingPlan.Method.MAML);
    var nal = new TrainedAlike(landscape, half, TrainingPlan.Method.NAL);
    OverSeeds ours = own(maml, kind, steps, measure);
    OverSeeds theirs = own(nal, kind, steps, measure);
    return measure == Measure.LOSS ? theirs.minus(ours) : ours.minus(theirs);
  }

  /**
   * The gain of the population: the mean over easy and hard tasks, of which training has as many.
   *
   * @param landscape its name
   * @param steps 1 or 10
   * @param measure accuracy or loss
   * @return for each seed
   */
  public OverSeeds gain(String landscape, int steps, Measure measure) {
    return gain(landscape, BOTH_KINDS.get(0), steps, measure)
        .meanWith(gain(landscape, BOTH_KINDS.get(1), steps, measure));
  }

  private OverSeeds over(TrainedAlike alike, Place place, Measure measure) {
    return overSeeds(
        alike,
        network -> {
          Judged judged = network.points.get(place);
          if (judged == null) {
            throw new IllegalArgumentException(
                "%s: must hold tests of %s, got none of %s tasks"
                    .formatted(name, alike, place.kind()));
          }
          return judged.of(measure);
        });
  }

  private OverSeeds overSeeds(TrainedAlike alike, ToDoubleFunction<Network> number) {
    TreeMap<Long, Network> found = networks.get(alike);
    if (found == null) {
      throw new IllegalArgumentException(
          "%s: must hold the networks %s, got none of them".formatted(name, alike));
    }
    return new OverSeeds(
        seeds, seeds.stream().map(seed -> number.applyAsDouble(found.get(seed))).toList());
  }
}
