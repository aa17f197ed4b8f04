package org.tasklandscape.fewshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

/**
 * How hard an alphabet is without learning: the accuracy of {@link GaussianBlur blurred} pixels'
 * nearest neighbour on its 5-way 1-shot tasks. A task takes five of its characters, of each one
 * drawing as support and others as queries; a query has the label of the support at the smallest
 * Euclidean distance.
 *
 * <p>The companion's own measure and choices. It uses all characters and drawings of an alphabet
 * and no label that a network learns from.
 *
 * @param blur of all images
 * @param tasks of each alphabet, at least 2
 * @param queries of each character of a task, at least 1
 */
public record NeighbourHardness(GaussianBlur blur, int tasks, int queries) {
  /** The seed of the order that networks are trained on. */
  public static final long SEED = 2022;

  private static final int WAYS = 5;

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public NeighbourHardness {
    if (tasks < 2 || queries < 1) {
      throw new IllegalArgumentException(
          "must have tasks >= 2 and queries >= 1, got %d and %d".formatted(tasks, queries));
    }
  }

  /**
   * {@return the measure at σ = 1.5 pixels, about a stroke's width at 28 × 28, and 400 tasks of 5
   * queries}
   */
  public static NeighbourHardness defaults() {
    return new NeighbourHardness(new GaussianBlur(1.5), 400, 5);
  }

  /**
   * An alphabet and its accuracy.
   *
   * @param group the alphabet
   * @param accuracy the mean over the tasks, with the normal interval of its standard error
   */
  public record Rank(ImageSet.Group group, Estimate accuracy) {}

  /**
   * Ranks all alphabets, the hardest first; equal ones by their order in the set.
   *
   * @param drawings alphabets of at least five characters, each of more than {@code queries} images
   * @param seed of the tasks
   * @param trials over whose threads the alphabets are spread
   * @return one an alphabet
   * @throws IllegalArgumentException if there are too few characters or images
   */
  public List<Rank> rank(ImageSet drawings, long seed, Trials trials) {
    Streams streams = new Streams(seed, "alphabet-hardness");
    List<ImageSet.Group> groups = drawings.groups();
    for (ImageSet.Group group : groups) {
      if (group.size() < WAYS || drawings.imagesPerClass() <= queries) {
        throw new IllegalArgumentException(
            "must have >= %d characters and > %d drawings of each, got %d and %d in %s"
                .formatted(WAYS, queries, group.size(), drawings.imagesPerClass(), group.name()));
      }
    }
    List<Rank> ranks =
        new ArrayList<>(
            trials.run(
                groups.size(), i -> new Rank(groups.get(i), of(drawings, groups.get(i), streams))));
    ranks.sort(Comparator.comparingDouble(rank -> rank.accuracy().value()));
    return ranks;
  }

  private Estimate of(ImageSet drawings, ImageSet.Group group, Streams streams) {
    float[][][] images = new float[group.size()][][];
    for (int c = 0; c < images.length; c++) {
      images[c] = blur.of(drawings, group.first() + c);
    }
    RunningMoments moments = new RunningMoments(1);
    for (int task = 0; task < tasks; task++) {
      moments.add(accuracy(images, streams.stream(group.name(), task)));
    }
    return moments.estimate(0);
  }

  private double accuracy(float[][][] images, RandomStream stream) {
    int[] characters = Choice.of(images.length, WAYS, stream);
    float[][] support = new float[WAYS][];
    int[][] drawn = new int[WAYS][];
    for (int k = 0; k < WAYS; k++) {
      float[][] drawings = images[characters[k]];
      drawn[k] = Choice.of(drawings.length, 1 + queries, stream);
      support[k] = drawings[drawn[k][0]];
    }
    int right = 0;
    for (int k = 0; k < WAYS; k++) {
      for (int q = 1; q <= queries; q++) {
        float[] query = images[characters[k]][drawn[k][q]];
        right += NearestNeighbour.of(query, support) == k ? 1 : 0;
      }
    }
    return (double) right / (WAYS * queries);
  }
}
