package org.tasklandscape.training;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The τ splits of a plan as unions of blocks: samples that no split tells apart form a block.
 *
 * <p>Samples of a task are independent of each other and of the splits, so the statistics
 * X<sup>T</sup>X and X<sup>T</sup>z of disjoint blocks are independent, and those of any split are
 * sums over its blocks: exact in law, at most 2τ blocks, whatever n is.
 */
final class Splits {
  private final int[] sizes;
  private final boolean[][] inner;

  private Splits(int[] sizes, boolean[][] inner) {
    this.sizes = sizes;
    this.inner = inner;
  }

  static Splits of(TrainingPlan plan) {
    int n = plan.samples();
    int[] starts = new int[plan.splits()];
    Arrays.setAll(starts, t -> (int) ((long) t * n / plan.splits()));
    int[] cuts =
        IntStream.concat(
                Arrays.stream(starts),
                Arrays.stream(starts).map(s -> (s + plan.innerSamples()) % n))
            .sorted()
            .distinct()
            .toArray();
    int[] sizes = new int[cuts.length];
    Arrays.setAll(sizes, b -> (b + 1 < cuts.length ? cuts[b + 1] : n) - cuts[b]);
    boolean[][] inner = new boolean[starts.length][cuts.length];
    for (int t = 0; t < starts.length; t++) {
      for (int b = 0; b < cuts.length; b++) {
        inner[t][b] = Math.floorMod(cuts[b] - starts[t], n) < plan.innerSamples();
      }
    }
    return new Splits(sizes, inner);
  }

  int count() {
    return inner.length;
  }

  int blocks() {
    return sizes.length;
  }

  int size(int block) {
    return sizes[block];
  }

  boolean isInner(int split, int block) {
    return inner[split][block];
  }
}
