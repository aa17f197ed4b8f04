package org.tasklandscape.fewshot;

import java.util.ArrayList;
import java.util.List;

/**
 * Which labels the characters carry in hard tasks, and so where the hard tasks' optima lie: on easy
 * tasks the characters of group c carry the label c.
 */
public enum HardLabels {
  /** c + 1, the last one 0, in every hard task: alike, and far from the easy ones. */
  PACKED,
  /** c, as on easy tasks: near to them. */
  NEAR,
  /**
   * One of eight fixed permutations without a fixed point, another for each task: apart from each
   * other. They are every fifth in the order of dictionaries, so nobody chose them.
   */
  DIVERSE;

  private static final int APART = 8;
  private static final int EVERY = 5;

  /**
   * All that hard tasks may carry, each as often as any other.
   *
   * @param classes the number of labels, at least 5
   * @return maps from groups to labels: one, or the eight of {@link #DIVERSE}
   */
  public List<int[]> maps(int classes) {
    if (this == DIVERSE) {
      return derangements(classes);
    }
    int[] labels = new int[classes];
    for (int c = 0; c < classes; c++) {
      labels[c] = this == PACKED ? (c + 1) % classes : c;
    }
    return List.of(labels);
  }

  /** The eight of {@link #DIVERSE}. */
  static List<int[]> derangements(int classes) {
    List<int[]> all = derangements(classes, APART * EVERY + 1);
    List<int[]> chosen = new ArrayList<>();
    for (int i = 0; i < APART; i++) {
      chosen.add(all.get(i * EVERY));
    }
    return chosen;
  }

  /**
   * Permutations without a fixed point, in the order of the dictionary.
   *
   * @param classes how many labels
   * @param most where to stop
   * @return the first of them
   */
  public static List<int[]> derangements(int classes, int most) {
    List<int[]> all = new ArrayList<>();
    extend(new int[classes], 0, most, all);
    return all;
  }

  private static void extend(int[] labels, int at, int most, List<int[]> all) {
    if (all.size() >= most) {
      return;
    }
    if (at == labels.length) {
      all.add(labels.clone());
      return;
    }
    for (int label = 0; label < labels.length; label++) {
      if (label != at && !contains(labels, at, label)) {
        labels[at] = label;
        extend(labels, at + 1, most, all);
      }
    }
  }

  private static boolean contains(int[] labels, int length, int label) {
    for (int i = 0; i < length; i++) {
      if (labels[i] == label) {
        return true;
      }
    }
    return false;
  }
}
