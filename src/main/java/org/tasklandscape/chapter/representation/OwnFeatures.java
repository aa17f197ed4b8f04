package org.tasklandscape.chapter.representation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.Training;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.BestStep;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.representation.FeatureSpace;
import org.tasklandscape.representation.OwnFeaturesRisk;
import org.tasklandscape.representation.RepresentationTraining;
import org.tasklandscape.representation.Subspace;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

/**
 * MAML learning features of its own, by gradients of its exact population risk through the head's
 * step, from random starts; beside it both methods in the true features and in the ambient space.
 * Source: theory, representation learning.
 *
 * @param training the favourable landscape
 * @param step α of all training, and m of the landscapes
 * @param samples the m at which the favourable landscape is trained too
 * @param spread r_H of the spread hard optima
 * @param near R of the near ones
 * @param starts random starts in each row
 * @param headStart every coordinate of v at the start
 * @param seed the seed of the starts
 */
public record OwnFeatures(
    RepresentationTraining training,
    Adaptation step,
    List<Integer> samples,
    double spread,
    double near,
    int starts,
    double headStart,
    long seed)
    implements TableStudy<OwnFeatures.Learned> {
  private static final Training REST = new Training(new Lbfgs(20), 3000, 1e-8);
  private static final int STEPS = 200;

  /**
   * What the starts found in one landscape at one m.
   *
   * @param landscape its name
   * @param samples m
   * @param rest share of starts that came to rest
   * @param sine of the largest angle between own and true features
   * @param gain NAL in the true features at its own best step over MAML in its own features
   * @param sharedGain both in the true features, each at its own best step
   * @param ambientGain both in the ambient space, each at its own best step
   * @param cap 1 + R²/(k r_H)
   */
  public record Learned(
      @Heading("landscape") String landscape,
      @Heading("m") int samples,
      @Heading("at rest") double rest,
      @Heading("sine") Estimate sine,
      @Heading("gain, own features") Estimate gain,
      @Heading("true features") double sharedGain,
      @Heading("ambient space") double ambientGain,
      @Heading("cap") double cap) {}

  /** Copies the list. */
  public OwnFeatures {
    samples = List.copyOf(samples);
  }

  /** {@return the study as announced} */
  public static OwnFeatures defaults() {
    RepresentationTraining training = RepresentationTraining.defaults();
    return new OwnFeatures(
        training, training.between(), List.of(10, 40, 600, 2000), 40, 0.05, 24, 0.1, 201014672050L);
  }

  private Map<String, TwoClusters> landscapes() {
    TwoClusters base = training.clusters();
    Map<String, TwoClusters> landscapes = new LinkedHashMap<>();
    landscapes.put("favourable", base);
    double curvature = base.easy().curvature();
    landscapes.put(
        "no discrepancy", base.withHard(TwoClusters.hard(curvature, base.hard().spread())));
    landscapes.put("hard optima spread", base.withHardSpread(spread));
    landscapes.put("hard optima near", base.withDistance(near));
    return landscapes;
  }

  @Override
  public Rows<Learned> run() {
    List<Learned> rows = new ArrayList<>();
    int m = (int) step.samples();
    landscapes().forEach((name, world) -> rows.add(learned(name, world, m)));
    samples.forEach(other -> rows.add(learned("favourable", training.clusters(), other)));
    return Rows.of(Learned.class, rows);
  }

  private Learned learned(String landscape, TwoClusters world, int m) {
    Adaptation adaptation = Adaptation.step(step.innerStep(), m);
    Streams streams = new Streams(seed, name());
    Subspace truth = training.world(streams).subspace();
    int k = world.dimension();
    FeatureSpace complete = FeatureSpace.complete(k, k);
    double nal = nal(complete, world, m);
    String cell = landscape + ", m = " + m;
    List<double[]> found =
        Trials.onAllCores()
            .run(
                starts,
                s -> {
                  var risk = new OwnFeaturesRisk(world, truth, adaptation);
                  Training.Run run = REST.run(risk, start(streams.stream(cell, s), risk.size()));
                  double sine = truth.largestSine(risk.features(run.point()));
                  double rest = run.stop() == Training.Stop.CONVERGED ? 1 : 0;
                  return new double[] {nal / run.value(), sine, rest};
                });
    FeatureSpace ambient = FeatureSpace.complete(training.ambient(), k);
    return new Learned(
        landscape,
        m,
        found.stream().mapToDouble(x -> x[2]).average().orElseThrow(),
        RepresentationTraining.overSets(found.stream().mapToDouble(x -> x[1]).toArray()),
        RepresentationTraining.overSets(found.stream().mapToDouble(x -> x[0]).toArray()),
        nal / maml(complete, world, m),
        nal(ambient, world, m) / maml(ambient, world, m),
        1 + world.distance() * world.distance() / (k * world.hard().spread()));
  }

  /** Gaussian features of variance 1/D, and the head. */
  private double[] start(RandomStream stream, int size) {
    int k = training.clusters().dimension();
    double[] start = new double[size];
    stream.gaussians(start);
    for (int i = 0; i < size; i++) {
      start[i] = i < size - k ? start[i] / Math.sqrt(training.ambient()) : headStart;
    }
    return start;
  }

  private static double nal(FeatureSpace space, TwoClusters world, int m) {
    double weight = space.weights(world, Adaptation.none())[0];
    return best(world, a -> space.excessRisk(world, Adaptation.step(a, m), weight));
  }

  private static double maml(FeatureSpace space, TwoClusters world, int m) {
    return best(
        world,
        a -> {
          Adaptation own = Adaptation.step(a, m);
          return space.excessRisk(world, own, space.weights(world, own)[1]);
        });
  }

  private static double best(TwoClusters world, DoubleUnaryOperator risk) {
    return BestStep.of(risk, 1 / world.hard().curvature(), STEPS).excessRisk();
  }

  @Override
  public String caption() {
    return Words.of(this).with("clusters", Stated.of(training.clusters(), "d")).caption();
  }
}
