package org.tasklandscape.chapter.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.representation.FeatureSpace;
import org.tasklandscape.representation.RepresentationMethod;
import org.tasklandscape.representation.RepresentationTraining;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

/**
 * How many test samples adaptation needs in a feature space: the least m at which G - 1 is a given
 * share of its limit for m → ∞, and that at which G reaches a given value, in closed form given B̂.
 *
 * @param training the environment and the training sets
 * @param tasks T of each learned space
 * @param share of the limiting G - 1, in (0, 1)
 * @param target a gain, above 1
 * @param seed the seed of the training sets
 */
public record RepresentationSamples(
    RepresentationTraining training, List<Integer> tasks, double share, double target, long seed)
    implements TableStudy<RepresentationSamples.Needed> {

  /**
   * What adaptation needs in one space.
   *
   * @param space its name
   * @param limit G for m → ∞
   * @param share the least m at which G - 1 is that share of its limit
   * @param target the least m at which G is the target, NaN if it never is
   */
  public record Needed(
      String space,
      @Heading("G for m → ∞") @Ends Estimate limit,
      @Heading("least m for the share of G - 1") @Ends Estimate share,
      @Heading("least m for the target") @Ends Estimate target) {}

  /**
   * Checks the share and copies the list.
   *
   * @throws IllegalArgumentException if the share is not inside (0, 1) or the target not above 1
   */
  public RepresentationSamples {
    tasks = List.copyOf(tasks);
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("the share must be in (0, 1), got " + share);
    }
    if (!(target > 1)) {
      throw new IllegalArgumentException("the target must be a gain > 1, got " + target);
    }
  }

  /**
   * {@return the study of half of the limiting gain, with a gain of 2, with features learned from
   * 50 and from 200 tasks}
   */
  public static RepresentationSamples defaults() {
    return new RepresentationSamples(
        RepresentationTraining.defaults(), List.of(50, 200), 0.5, 2, Landscapes.SEED);
  }

  @Override
  public String caption() {
    return Words.of(this)
        .with("clusters", Stated.of(training.clusters(), "d"))
        .with("innerStep", training.between().innerStep())
        .caption();
  }

  @Override
  public Rows<Needed> run() {
    int k = training.clusters().dimension();
    Streams streams = new Streams(seed, name());
    List<Needed> spaces = new ArrayList<>();
    spaces.add(needed(RepresentationGain.AMBIENT, FeatureSpace.complete(training.ambient(), k)));
    spaces.add(needed(RepresentationGain.TRUE, FeatureSpace.complete(k, k)));
    for (int t : tasks) {
      String name = RepresentationGain.learned(t);
      List<FeatureSpace> learned =
          training.learn(streams, name, t, RepresentationMethod.ALTERNATING);
      spaces.add(needed(name, number -> over(learned, number)));
    }
    return Rows.of(Needed.class, spaces);
  }

  private Needed needed(String name, FeatureSpace space) {
    return needed(name, number -> Estimate.exact(number.applyAsDouble(space)));
  }

  private Needed needed(String name, Function<ToDoubleFunction<FeatureSpace>, Estimate> estimate) {
    return new Needed(
        name,
        estimate.apply(this::limit),
        estimate.apply(space -> needed(space, 1 + share * (limit(space) - 1))),
        estimate.apply(space -> needed(space, target)));
  }

  private static Estimate over(List<FeatureSpace> spaces, ToDoubleFunction<FeatureSpace> number) {
    return RepresentationTraining.overSets(spaces.stream().mapToDouble(number).toArray());
  }

  private double limit(FeatureSpace space) {
    return gain(space, Adaptation.INFINITE);
  }

  /** By bisection on whole numbers: at α = 1/ρ_E the gain grows with m. NaN if never reached. */
  private double needed(FeatureSpace space, double enough) {
    if (!(limit(space) > enough)) {
      return Double.NaN;
    }
    long high = 1;
    while (gain(space, high) < enough) {
      high *= 2;
    }
    long low = high / 2;
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (gain(space, middle) < enough) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private double gain(FeatureSpace space, double m) {
    return space.gain(
        training.clusters(), Adaptation.step(1 / training.clusters().easy().curvature(), m));
  }
}
