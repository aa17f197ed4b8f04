package org.tasklandscape.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.reinforcement.GaussianPolicy;
import org.tasklandscape.stats.OverSeeds;

/**
 * What the command {@code reinforce} wrote of a configuration: the returns of all policies, checked
 * to be complete, and the policies of the first seed.
 */
public final class PolicyResults {
  private static final Path FOLDER = Path.of("src", "reinforcement");

  private final String name;
  private final PolicyConfig config;
  private final Map<List<Object>, Score> scores = new HashMap<>();
  private final Map<List<String>, double[]> policies = new HashMap<>();

  /** The return of a policy, with the step that led to it. */
  private record Score(double mean, double size) {}

  /**
   * When and how policies are measured.
   *
   * @param steps of training, a checkpoint
   * @param updates before the measured episodes
   * @param chosen whether the step was chosen by validation tasks, else it is that of training
   */
  public record Moment(long steps, int updates, boolean chosen) {
    /**
     * Before adaptation.
     *
     * @param steps of training
     * @return the moment
     */
    public static Moment before(long steps) {
      return new Moment(steps, 0, false);
    }

    /**
     * After adaptation by the chosen step.
     *
     * @param steps of training
     * @param updates how many; none is before it
     * @return the moment
     */
    public static Moment after(long steps, int updates) {
      return new Moment(steps, updates, updates > 0);
    }
  }

  private PolicyResults(String name, PolicyConfig config) {
    this.name = name;
    this.config = config;
  }

  /**
   * The committed tables of {@code src/reinforcement/NAME.json}.
   *
   * @param name of the configuration
   * @return the results
   * @throws IllegalArgumentException as {@link #read}
   */
  public static PolicyResults committed(String name) {
    Path folder = ProjectHome.find().resolve(FOLDER);
    return read(name, folder.resolve(name), PolicyConfig.read(folder.resolve(name + ".json")));
  }

  /**
   * Reads {@code returns.csv}, {@code policies.csv} and {@code times.csv}.
   *
   * @param name of the configuration
   * @param folder where they are
   * @param config what was to be trained
   * @return the results
   * @throws IllegalArgumentException if one is missing, malformed or incomplete: every policy must
   *     have all its returns, once
   */
  public static PolicyResults read(String name, Path folder, PolicyConfig config) {
    if (Files.notExists(folder.resolve(PolicyTable.RETURNS.file()))) {
      throw new IllegalArgumentException(
          folder + " must hold the tables that the command reinforce writes, got none");
    }
    var results = new PolicyResults(name, config);
    for (ResultRow row : rows(folder, PolicyTable.RETURNS)) {
      Object old =
          results.scores.put(
              List.of(
                  row.text("family"),
                  row.text("method"),
                  row.seed(),
                  new Moment(
                      row.wholeLong("steps", 0),
                      row.whole("updates", 0, config.test().updates()),
                      row.first("chosen", "true", "false"))),
              new Score(
                  row.number("return", -Double.MAX_VALUE, Double.MAX_VALUE),
                  row.number("size", 0, Double.MAX_VALUE)));
      row.requireFirst(old);
    }
    for (ResultRow row : rows(folder, PolicyTable.POLICIES)) {
      results.policies.put(
          List.of(row.text("family"), row.text("method")),
          Arrays.stream(row.text("parameters").split(" "))
              .mapToDouble(Double::parseDouble)
              .toArray());
    }
    for (ResultRow row : rows(folder, PolicyTable.TIMES)) {
      row.number("trainingSeconds", 0, 1e9);
      row.number("testSeconds", 0, 1e9);
    }
    results.requireComplete(folder);
    return results;
  }

  private static List<ResultRow> rows(Path folder, PolicyTable table) {
    return ResultRow.read(folder.resolve(table.file()), table.columns());
  }

  private void requireComplete(Path folder) {
    for (PolicyConfig.Run run : config.runs()) {
      for (long steps : config.training().checkpoints()) {
        for (int k = 0; k <= config.test().updates(); k++) {
          boolean there = scores.containsKey(key(run, new Moment(steps, k, false)));
          boolean chosen = k == 0 || scores.containsKey(key(run, new Moment(steps, k, true)));
          if (!there || !chosen) {
            throw new IllegalArgumentException(
                "%s: must hold all returns of all policies, got not all of %s"
                    .formatted(folder, run.key()));
          }
        }
      }
    }
  }

  private static List<Object> key(PolicyConfig.Run run, Moment moment) {
    return List.of(run.family().family(), run.method().method(), run.seed(), moment);
  }

  /** {@return the name of the configuration} */
  public String name() {
    return name;
  }

  /** {@return what was trained} */
  public PolicyConfig config() {
    return config;
  }

  /** {@return the checkpoints, as numbers} */
  public double[] steps() {
    return config.training().checkpoints().stream().mapToDouble(Long::doubleValue).toArray();
  }

  /**
   * Mean returns on the test tasks.
   *
   * @param family its name
   * @param method its name
   * @param moment when and how
   * @return for each seed
   * @throws IllegalArgumentException if there are none
   */
  public OverSeeds returns(String family, String method, Moment moment) {
    return overSeeds(family, method, moment, Score::mean);
  }

  /**
   * The steps of adaptation.
   *
   * @param family its name
   * @param method its name
   * @param moment when and how
   * @return for each seed
   * @throws IllegalArgumentException if there are none
   */
  public OverSeeds size(String family, String method, Moment moment) {
    return overSeeds(family, method, moment, Score::size);
  }

  /**
   * MAML's returns minus joint training's, seed by seed.
   *
   * @param family its name
   * @param moment when and how
   * @return for each seed
   * @throws IllegalArgumentException if there are none
   */
  public OverSeeds lead(String family, Moment moment) {
    return returns(family, "maml", moment).minus(returns(family, "drs", moment));
  }

  private OverSeeds overSeeds(
      String family, String method, Moment moment, ToDoubleFunction<Score> number) {
    List<Double> values =
        config.seeds().stream()
            .map(seed -> scores.get(List.of(family, method, seed, moment)))
            .map(
                score -> {
                  if (score == null) {
                    throw new IllegalArgumentException(
                        "%s must hold %s on %s at %s, got none"
                            .formatted(name, method, family, moment));
                  }
                  return number.applyAsDouble(score);
                })
            .toList();
    return new OverSeeds(config.seeds(), values);
  }

  private PolicyConfig.Family family(String family) {
    return config.families().stream()
        .filter(one -> one.family().equals(family))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(name + " must have the family, got " + family));
  }

  /**
   * The tasks of a family.
   *
   * @param family its name
   * @return the tasks
   * @throws IllegalArgumentException if there is none
   */
  public TaskFamily tasks(String family) {
    return family(family).open();
  }

  /**
   * The policies of a family.
   *
   * @param family its name
   * @return their shape
   */
  public GaussianPolicy policy(String family) {
    TaskFamily tasks = tasks(family);
    PolicyConfig.Training training = config.training();
    return GaussianPolicy.network(
        tasks.observations(), training.hidden(), tasks.actions(), training.deviation());
  }

  /**
   * The policy of the first seed at the end of its training.
   *
   * @param family its name
   * @param method its name
   * @return θ
   * @throws IllegalArgumentException if there is none
   */
  public double[] parameters(String family, String method) {
    double[] theta = policies.get(List.of(family, method));
    if (theta == null) {
      throw new IllegalArgumentException(
          "%s must hold the policy of %s on %s, got none".formatted(name, method, family));
    }
    return theta.clone();
  }
}
