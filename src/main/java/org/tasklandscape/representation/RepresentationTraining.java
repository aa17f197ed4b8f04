package org.tasklandscape.representation;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

/**
 * How representations are learned: several independent training sets, each of T tasks with n
 * samples, in one environment w* = Bθ whose B has a random direction.
 *
 * @param clusters the tasks in R<sup>k</sup>
 * @param ambient D
 * @param samples n of each training task
 * @param sets how many training sets, at least 2
 */
public record RepresentationTraining(TwoClusters clusters, int ambient, int samples, int sets) {

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public RepresentationTraining {
    if (ambient < clusters.dimension()) {
      throw new IllegalArgumentException(
          "must have D >= k = %d, got D = %d".formatted(clusters.dimension(), ambient));
    }
    if (samples < 1 || sets < 2) {
      throw new IllegalArgumentException(
          "must have n >= 1 samples of a task and at least 2 training sets, got %d and %d"
              .formatted(samples, sets));
    }
  }

  /**
   * {@return the favourable landscape in k = 3 of D = 50 dimensions, with some noise; 10 training
   * sets of 20 samples a task}
   */
  public static RepresentationTraining defaults() {
    TwoClusters base = Landscapes.favourable();
    TwoClusters clusters =
        new TwoClusters(3, base.hardProbability(), base.easy(), base.hard(), base.distance(), 0.1);
    return new RepresentationTraining(clusters, 50, 20, 10);
  }

  /**
   * {@return one step of size α = 1/ρ_E on m samples half way, on a logarithmic scale, between
   * those that the features need, (k + 1)ρ_E/ρ_H, and those that the ambient space needs, (D +
   * 1)ρ_E/ρ_H}
   */
  public Adaptation between() {
    double scales = (clusters.dimension() + 1.0) * (ambient + 1.0);
    double ratio = clusters.easy().curvature() / clusters.hard().curvature();
    return Adaptation.step(
        1 / clusters.easy().curvature(), StrictMath.rint(Math.sqrt(scales) * ratio));
  }

  /**
   * This training in another landscape.
   *
   * @param other the tasks in R<sup>k</sup>
   * @return the training
   */
  public RepresentationTraining with(TwoClusters other) {
    return new RepresentationTraining(other, ambient, samples, sets);
  }

  /** {@return the environment, the same for the same streams} */
  public SharedRepresentation world(Streams streams) {
    Subspace truth = Subspace.random(ambient, clusters.dimension(), streams.stream("basis"));
    return new SharedRepresentation(clusters, truth);
  }

  /** {@return the training set of one index} */
  public TrainingTasks draw(Streams streams, String cell, int tasks, int set) {
    return TrainingTasks.draw(world(streams), tasks, samples, streams.stream(cell, set));
  }

  /** {@return the features learned from each training set} */
  public List<FeatureSpace> learn(
      Streams streams, String cell, int tasks, RepresentationMethod method) {
    Subspace truth = world(streams).subspace();
    return Trials.onAllCores()
        .run(
            sets,
            set -> {
              TrainingTasks data = draw(streams, cell, tasks, set);
              return FeatureSpace.of(truth, method.learn(data, truth.features()));
            });
  }

  /** {@return the mean over training sets with the interval of Student's law} */
  public static Estimate overSets(double[] values) {
    RunningMoments moments = new RunningMoments(1);
    Arrays.stream(values).forEach(moments::add);
    return moments.student(0);
  }
}
