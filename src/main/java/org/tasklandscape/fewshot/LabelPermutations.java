package org.tasklandscape.fewshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The permutations that hard tasks label by, each as often as any other; easy tasks label group c
 * by c. With P the permutation's matrix,
 *
 * <p>R² = ‖E P - I‖², spread = E‖P - E P‖², R² + spread = 2(K - E[fixed points]):
 *
 * <p>J permutations without a fixed point exchange distance for spread at one sum; one permutation
 * with fixed points has no spread, and they bring it near.
 */
public enum LabelPermutations {
  /** c + 1, the last one 0: one permutation, no fixed point. */
  PACKED(1, 0),
  /** c, as on easy tasks: five fixed points. */
  NEAR(1, 5),
  /** Eight derangements, every fifth in the order of dictionaries, as in {@link HardLabels}. */
  DIVERSE(8, 0),
  /** Two of these eight, the first and the fifth. */
  DERANGEMENTS_2(2, 0),
  /** Four of these eight, every second. */
  DERANGEMENTS_4(4, 0),
  /** All derangements of five labels. */
  DERANGEMENTS_44(44, 0),
  /** As packed among four labels, one stays. */
  FIXED_1(1, 1),
  /** As packed among three labels, two stay. */
  FIXED_2(1, 2),
  /** Two labels change places, three stay. */
  FIXED_3(1, 3);

  /** K, the labels of a task. */
  public static final int CLASSES = 5;

  private static final List<int[]> EIGHT = HardLabels.derangements(CLASSES);
  private static final List<int[]> ALL = HardLabels.derangements(CLASSES, Integer.MAX_VALUE);

  private final int count;
  private final int fixed;

  LabelPermutations(int count, int fixed) {
    this.count = count;
    this.fixed = fixed;
  }

  /** {@return the permutations, label of each group; at least one} */
  public List<int[]> maps() {
    if (count == 1) {
      int moved = CLASSES - fixed;
      return List.of(
          IntStream.range(0, CLASSES).map(c -> c < moved ? (c + 1) % moved : c).toArray());
    }
    if (count == ALL.size()) {
      return ALL.stream().map(int[]::clone).toList();
    }
    int every = EIGHT.size() / count;
    return IntStream.range(0, count).mapToObj(i -> EIGHT.get(i * every).clone()).toList();
  }

  /** {@return the derangements that are not among {@link #maps()}; none where all are} */
  public List<int[]> unseen() {
    List<int[]> seen = maps();
    return ALL.stream()
        .filter(map -> seen.stream().noneMatch(other -> Arrays.equals(map, other)))
        .map(int[]::clone)
        .toList();
  }

  /** {@return R², the squared distance of the mean permutation from the easy tasks' labels} */
  public double squaredDistance() {
    double[][] mean = mean();
    double sum = 0;
    for (int c = 0; c < CLASSES; c++) {
      for (int label = 0; label < CLASSES; label++) {
        double difference = mean[c][label] - (c == label ? 1 : 0);
        sum += difference * difference;
      }
    }
    return sum;
  }

  /** {@return the mean squared distance of the permutations from their mean} */
  public double spread() {
    // E‖P‖² = K, as every row of a permutation has one 1.
    double sum = CLASSES;
    for (double[] row : mean()) {
      for (double share : row) {
        sum -= share * share;
      }
    }
    return sum;
  }

  private double[][] mean() {
    List<int[]> maps = maps();
    var counts = new double[CLASSES][CLASSES];
    for (int[] map : maps) {
      for (int c = 0; c < CLASSES; c++) {
        counts[c][map[c]]++;
      }
    }
    List<double[]> rows = new ArrayList<>();
    for (double[] row : counts) {
      rows.add(Arrays.stream(row).map(count -> count / maps.size()).toArray());
    }
    return rows.toArray(double[][]::new);
  }
}
