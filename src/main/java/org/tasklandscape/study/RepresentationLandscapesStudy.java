package org.tasklandscape.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.representation.FeatureSpace;
import org.tasklandscape.representation.RepresentationMethod;
import org.tasklandscape.representation.RepresentationTraining;
import org.tasklandscape.representation.SpaceSimulation;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * G in learned features and in the ambient space, in four landscapes: favourable, and without
 * discrepancy, with spread or with near hard optima.
 *
 * @param training the favourable landscape and the training sets
 * @param tasks T that B̂ is learned from, anew in each landscape
 * @param step the adaptation of training and testing
 * @param spread r_H of the spread hard optima
 * @param near R of the near ones
 * @param draws tasks simulated for each row
 * @param seed the seed of the simulation
 */
public record RepresentationLandscapesStudy(
    RepresentationTraining training,
    int tasks,
    Adaptation step,
    double spread,
    double near,
    int draws,
    long seed)
    implements LegacyTableStudy {

  /**
   * {@return the study of 200 tasks, and m half way between the scales of the features and of the
   * ambient space; r_H and R such that the cap 1 + R²/(k r_H) is below 1.15}
   */
  public static RepresentationLandscapesStudy defaults() {
    RepresentationTraining training = RepresentationTraining.defaults();
    return new RepresentationLandscapesStudy(
        training, 200, training.between(), 40, 0.05, 100_000, Landscapes.SEED);
  }

  @Override
  public String name() {
    return "representation-landscapes";
  }

  /** The landscapes by their names, each with one property changed. */
  Map<String, TwoClusters> landscapes() {
    TwoClusters base = training.clusters();
    TwoClusters.Kind hard = base.hard();
    Map<String, TwoClusters> landscapes = new LinkedHashMap<>();
    landscapes.put("favourable", base);
    landscapes.put(
        "no discrepancy", base.withHard(TwoClusters.hard(base.easy().curvature(), hard.spread())));
    landscapes.put("hard optima spread", base.withHard(TwoClusters.hard(hard.curvature(), spread)));
    landscapes.put("hard optima near", base.withDistance(near));
    return landscapes;
  }

  @Override
  public String caption() {
    return ("Gain of MAML over NAL in four landscapes, adapting in features that alternating"
            + " minimisation learned from %d tasks and in the ambient space: closed form given B̂, and"
            + " simulation of %d tasks with 95 %% intervals. In learned features both are means over"
            + " %d training sets, and the interval is that over the sets. The favourable landscape:"
            + " %s; the others change one property each: ρ_H = %s, r_H = %s, R = %s. %s in training"
            + " and testing, seed %d. The cap is 1 + R²/(k r_H). The parameters are the companion's"
            + " own choice.")
        .formatted(
            tasks,
            draws,
            training.sets(),
            RepresentationWords.of(training),
            Captions.number(training.clusters().easy().curvature()),
            Captions.number(spread),
            Captions.number(near),
            Captions.of(step),
            seed);
  }

  @Override
  public Map<String, Object> parameters() {
    return Parameters.of(this);
  }

  @Override
  public Table run() {
    Table table =
        Table.create(name(), StringColumn.create("landscape"), StringColumn.create("space"));
    NumberColumns.create(table, List.of("cap", "gain"));
    EstimateColumns.createWithError(table, "simulated");
    Streams streams = new Streams(seed, name());
    int k = training.clusters().dimension();
    landscapes()
        .forEach(
            (landscape, world) -> {
              List<FeatureSpace> learned =
                  training
                      .with(world)
                      .learn(streams, landscape, tasks, RepresentationMethod.ALTERNATING);
              append(table, landscape, "learned features", world, learned);
              append(
                  table,
                  landscape,
                  RepresentationGainStudy.AMBIENT,
                  world,
                  List.of(FeatureSpace.complete(training.ambient(), k)));
            });
    return table;
  }

  private void append(
      Table table, String landscape, String space, TwoClusters world, List<FeatureSpace> spaces) {
    Estimate gain =
        SpaceSimulation.of(
                world, spaces, step, new Streams(seed, name()), landscape + ", " + space, draws)
            .gain();
    double square = world.distance() * world.distance();
    table.stringColumn("landscape").append(landscape);
    table.stringColumn("space").append(space);
    table.doubleColumn("cap").append(1 + square / (world.dimension() * world.hard().spread()));
    table
        .doubleColumn("gain")
        .append(spaces.stream().mapToDouble(s -> s.gain(world, step)).average().orElseThrow());
    EstimateColumns.appendWithError(table, "simulated", gain);
  }

  /**
   * The simulated gain.
   *
   * @param table what {@link #run()} gave
   * @param landscape its name in the table
   * @param space "learned features" or "ambient space"
   * @return the estimate
   * @throws IllegalArgumentException if there is no such row
   */
  public static Estimate gain(Table table, String landscape, String space) {
    return Simulated.in(
        table.where(table.stringColumn("space").isEqualTo(space)), "landscape", landscape);
  }
}
