package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tasklandscape.experiment.PolicyResults.Moment;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.stats.OverSeeds;

/**
 * What had been told at joint training's policies of a configuration, beside the gain in return
 * that MAML realised there after one update, at the end of training.
 *
 * @param config of the policies
 * @param cases family by family, seed by seed; with the policy's own step and with the given one
 */
public record PolicyProbeResults(PolicyConfig config, List<Case> cases) {
  private static final Path NAVIGATION = Path.of("src", "reinforcement", "navigation");

  /**
   * A family with a seed.
   *
   * @param family its name
   * @param seed of both policies
   * @param chosen whether each policy has a step of its own, else both have that of training
   * @param realised MAML's return minus joint training's
   * @param measures in the order of {@link PolicyMeasure}
   * @param probing the steps of the environment that the probe took, without its judging
   */
  public record Case(
      String family,
      long seed,
      boolean chosen,
      double realised,
      List<Double> measures,
      double probing)
      implements Told<PolicyMeasure> {
    @Override
    public double of(PolicyMeasure measure) {
      return measures.get(measure.ordinal());
    }
  }

  /** Copies the list. */
  public PolicyProbeResults {
    cases = List.copyOf(cases);
  }

  /** {@return the committed results of navigation} */
  public static PolicyProbeResults committed() {
    return read(ProjectHome.find().resolve(NAVIGATION), PolicyResults.committed("navigation"));
  }

  /**
   * Reads {@code probe.csv}.
   *
   * @param folder where it is
   * @param realised by the same policies
   * @return the results
   * @throws IllegalArgumentException if it is missing, malformed or incomplete
   */
  public static PolicyProbeResults read(Path folder, PolicyResults realised) {
    Path file = folder.resolve(PolicyProbeTable.PROBE.file());
    Map<List<String>, ResultRow> told = new HashMap<>();
    for (ResultRow row : ResultRow.read(file, PolicyProbeTable.PROBE.columns())) {
      List<String> key =
          Stream.concat(PolicyTable.KEY.stream(), Stream.of("chosen"))
              .map(row.cells()::get)
              .toList();
      row.requireFirst(told.put(key, row));
    }
    PolicyConfig config = realised.config();
    List<Case> cases = new ArrayList<>();
    for (PolicyConfig.Run run : new PolicyProbing(config).runs()) {
      for (boolean chosen : new boolean[] {true, false}) {
        ResultRow row = told.get(KeyedRows.joined(run.cells(), List.of(String.valueOf(chosen))));
        if (row == null) {
          throw new IllegalArgumentException(
              "%s: must hold all policies of joint training, got none %s"
                  .formatted(file, run.key()));
        }
        Moment end = new Moment(config.training().budget(), 1, chosen);
        OverSeeds lead = realised.lead(run.family().family(), end);
        cases.add(of(run, chosen, lead.of(run.seed()), row));
      }
    }
    return new PolicyProbeResults(config, cases);
  }

  private static Case of(PolicyConfig.Run run, boolean chosen, double realised, ResultRow row) {
    return new Case(
        run.family().family(),
        run.seed(),
        chosen,
        realised,
        Stream.of(PolicyMeasure.values()).map(measure -> number(row, measure.column())).toList(),
        row.number("probingSteps", 0, Double.MAX_VALUE));
  }

  /** Where there is no centre nothing is told. */
  private static double number(ResultRow row, String column) {
    return row.cells().get(column).equals("NaN")
        ? 0
        : row.number(column, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  /** {@return the families, in the order of the configuration} */
  public List<String> families() {
    return config.families().stream().map(PolicyConfig.Family::family).toList();
  }

  /**
   * The cases of each seed.
   *
   * @param chosen with the policy's own step, else with the given one
   * @param families which of them
   * @return seed by seed, families in the order of the configuration
   */
  public List<List<Case>> draws(boolean chosen, Predicate<String> families) {
    return config.seeds().stream()
        .map(
            seed ->
                cases.stream()
                    .filter(one -> one.seed() == seed && one.chosen() == chosen)
                    .filter(one -> families.test(one.family()))
                    .toList())
        .toList();
  }
}
