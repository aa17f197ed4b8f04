package org.tasklandscape.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tasklandscape.experiment.StepResults.Measure;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.stats.OverSeeds;

/**
 * What had been told at NAL's convolutional networks of a configuration, beside the gain of the
 * population that MAML realised there after one step.
 *
 * @param name of the configuration
 * @param draws the cases of each seed, landscapes in the order of the configuration
 */
public record HeadResults(String name, List<List<Case>> draws) {
  /**
   * A landscape with a seed.
   *
   * @param landscape its name
   * @param seed of NAL's and MAML's networks
   * @param realised MAML's accuracy minus NAL's, mean over kinds, each at its own size
   * @param measures in the order of {@link HeadMeasure}
   */
  public record Case(String landscape, long seed, double realised, List<Double> measures)
      implements Told<HeadMeasure> {
    @Override
    public double of(HeadMeasure measure) {
      return measures.get(measure.ordinal());
    }
  }

  /**
   * Whether the networks of a configuration were examined and probed.
   *
   * @param name of the configuration {@code src/fewshot/NAME.json}
   * @return whether the tables are committed
   */
  public static boolean isThere(String name) {
    Path folder = ProjectHome.find().resolve(StepResults.HOME + name);
    return StepResults.isThere(name) && Files.exists(folder.resolve(HeadTable.HEADS.file()));
  }

  /**
   * The committed tables of a configuration.
   *
   * @param name of the configuration {@code src/fewshot/NAME.json}
   * @return the results
   * @throws IllegalArgumentException if one is missing, malformed or incomplete
   */
  public static HeadResults committed(String name) {
    return read(ProjectHome.find().resolve(StepResults.HOME + name), StepResults.committed(name));
  }

  /**
   * Reads {@code heads.csv}.
   *
   * @param folder where it is
   * @param realised of the same networks
   * @return the results
   * @throws IllegalArgumentException if it is missing, malformed or incomplete
   */
  public static HeadResults read(Path folder, StepResults realised) {
    TrainingConfig config = realised.config();
    Path file = folder.resolve(HeadTable.HEADS.file());
    Map<List<String>, List<Double>> told = new HashMap<>();
    for (ResultRow row : ResultRow.read(file, HeadTable.HEADS.columns())) {
      List<String> key = TrainedTable.KEY.stream().map(row.cells()::get).toList();
      row.requireFirst(told.put(key, measures(row)));
    }
    Map<String, OverSeeds> gains = new HashMap<>();
    Map<Long, List<Case>> draws = new TreeMap<>();
    for (TrainingConfig.Run run : config.runs()) {
      if (run.alike().method() == TrainingPlan.Method.NAL) {
        List<Double> measures = told.get(run.cells());
        if (measures == null) {
          throw new IllegalArgumentException(
              "%s: must hold all networks of NAL, got none %s".formatted(file, run.key()));
        }
        String landscape = run.alike().landscape();
        OverSeeds gain =
            gains.computeIfAbsent(landscape, own -> realised.gain(own, 1, Measure.ACCURACY));
        draws
            .computeIfAbsent(run.seed(), seed -> new ArrayList<>())
            .add(new Case(landscape, run.seed(), gain.of(run.seed()), measures));
      }
    }
    return new HeadResults(
        realised.name(), draws.values().stream().<List<Case>>map(List::copyOf).toList());
  }

  private static List<Double> measures(ResultRow row) {
    return Stream.of(HeadMeasure.values())
        .map(measure -> row.number(measure.column(), -Double.MAX_VALUE, Double.MAX_VALUE))
        .toList();
  }

  /** {@return the path of its configuration in the project} */
  public String configuration() {
    return StepResults.HOME + name + ".json";
  }

  /** {@return the landscapes, in the order of the configuration} */
  public List<String> landscapes() {
    return draws.get(0).stream().map(Case::landscape).toList();
  }

  /** {@return the seeds, ascending} */
  public List<Long> seeds() {
    return draws.stream().map(draw -> draw.get(0).seed()).toList();
  }

  /**
   * The cases of a landscape.
   *
   * @param landscape its name
   * @return seed by seed
   */
  public List<Case> of(String landscape) {
    return draws.stream()
        .flatMap(List::stream)
        .filter(one -> one.landscape().equals(landscape))
        .toList();
  }
}
