package org.tasklandscape.chapter.representation;

import java.util.ArrayList;
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
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

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
public record RepresentationLandscapes(
    RepresentationTraining training,
    int tasks,
    Adaptation step,
    double spread,
    double near,
    int draws,
    long seed)
    implements TableStudy<RepresentationLandscapes.Gain> {
  private static final String LEARNED = "learned features";

  /**
   * The gain in one space of one landscape; in learned features, a mean over the training sets.
   *
   * @param landscape its name
   * @param space learned features, or the ambient space
   * @param cap 1 + R²/(k r_H)
   * @param gain G in closed form
   * @param simulated G simulated
   */
  public record Gain(
      String landscape,
      String space,
      @Heading("cap 1 + R²/(k r_H)") double cap,
      @Heading("G") double gain,
      @Heading("G, simulated") Estimate simulated) {
    /** {@return whether this is the gain in learned features} */
    public boolean learned() {
      return space.equals(LEARNED);
    }
  }

  /**
   * {@return the study of 200 tasks, and m half way between the scales of the features and of the
   * ambient space; r_H and R such that the cap 1 + R²/(k r_H) is below 1.15}
   */
  public static RepresentationLandscapes defaults() {
    RepresentationTraining training = RepresentationTraining.defaults();
    return new RepresentationLandscapes(
        training, 200, training.between(), 40, 0.05, 100_000, Landscapes.SEED);
  }

  /** The landscapes by their names, each with one property changed. */
  Map<String, TwoClusters> landscapes() {
    TwoClusters base = training.clusters();
    TwoClusters.Kind hard = base.hard();
    Map<String, TwoClusters> landscapes = new LinkedHashMap<>();
    landscapes.put("favourable", base);
    landscapes.put(
        "no discrepancy", base.withHard(TwoClusters.hard(base.easy().curvature(), hard.spread())));
    landscapes.put("hard optima spread", base.withHardSpread(spread));
    landscapes.put("hard optima near", base.withDistance(near));
    return landscapes;
  }

  @Override
  public String caption() {
    return Words.of(this).with("clusters", Stated.of(training.clusters(), "d")).caption();
  }

  @Override
  public Rows<Gain> run() {
    Streams streams = new Streams(seed, name());
    FeatureSpace ambient =
        FeatureSpace.complete(training.ambient(), training.clusters().dimension());
    List<Gain> gains = new ArrayList<>();
    landscapes()
        .forEach(
            (landscape, world) -> {
              List<FeatureSpace> learned =
                  training
                      .with(world)
                      .learn(streams, landscape, tasks, RepresentationMethod.ALTERNATING);
              gains.add(gain(landscape, LEARNED, world, learned));
              gains.add(gain(landscape, RepresentationGain.AMBIENT, world, List.of(ambient)));
            });
    return Rows.of(Gain.class, gains);
  }

  private Gain gain(String landscape, String space, TwoClusters world, List<FeatureSpace> spaces) {
    String cell = landscape + ", " + space;
    Estimate seen =
        SpaceSimulation.of(world, spaces, step, new Streams(seed, name()), cell, draws).gain();
    double square = world.distance() * world.distance();
    double cap = 1 + square / (world.dimension() * world.hard().spread());
    double gain = spaces.stream().mapToDouble(s -> s.gain(world, step)).average().orElseThrow();
    return new Gain(landscape, space, cap, gain, seen);
  }
}
