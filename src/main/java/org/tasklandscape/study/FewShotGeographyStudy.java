package org.tasklandscape.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.fewshot.HardLabels;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Where the hard tasks' labels put their optima: with the permutation matrices P of a landscape and
 * their mean P̄, R² = ‖I - P̄‖² from the easy optimum and the spread E‖P - P̄‖² (theory 6).
 *
 * @param classes the number of labels, at least 5
 */
public record FewShotGeographyStudy(int classes) implements LegacyTableStudy {
  private static final List<HardLabels> LANDSCAPES =
      List.of(HardLabels.PACKED, HardLabels.DIVERSE, HardLabels.NEAR);

  /** {@return the study of five labels} */
  public static FewShotGeographyStudy defaults() {
    return new FewShotGeographyStudy(5);
  }

  @Override
  public String name() {
    return "fewshot-geography";
  }

  @Override
  public String caption() {
    return ("Geography of the hard tasks' labels, exact: number of permutations P, R² = ‖I - P̄‖² with"
            + " P̄ their mean, and the spread E‖P - P̄‖². %d labels. The design is the companion's own"
            + " choice.")
        .formatted(classes);
  }

  @Override
  public Map<String, Object> parameters() {
    return new LinkedHashMap<>(Map.of("classes", classes));
  }

  @Override
  public Table run() {
    Table table = Table.create(StringColumn.create("landscape"), IntColumn.create("permutations"));
    NumberColumns.create(table, List.of("distanceSquared", "spread"));
    for (HardLabels landscape : LANDSCAPES) {
      List<int[]> maps = landscape.maps(classes);
      table.stringColumn("landscape").append(TrainedAlike.name(landscape));
      table.intColumn("permutations").append(maps.size());
      NumberColumns.append(table, distanceSquared(maps), spread(maps));
    }
    return table;
  }

  /**
   * ‖I - P̄‖².
   *
   * @param maps from groups to labels
   * @return the squared distance of their mean from the map in order
   */
  public static double distanceSquared(List<int[]> maps) {
    double[][] mean = mean(maps);
    double distance = 0;
    for (int i = 0; i < mean.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        double gap = mean[i][j] - (i == j ? 1 : 0);
        distance += gap * gap;
      }
    }
    return distance;
  }

  /**
   * E‖P - P̄‖² = E‖P‖² - ‖P̄‖², and ‖P‖² is the number of labels.
   *
   * @param maps from groups to labels
   * @return their spread
   */
  public static double spread(List<int[]> maps) {
    double[][] mean = mean(maps);
    double spread = mean.length;
    for (double[] row : mean) {
      for (double entry : row) {
        spread -= entry * entry;
      }
    }
    return spread;
  }

  private static double[][] mean(List<int[]> maps) {
    int classes = maps.get(0).length;
    double[][] mean = new double[classes][classes];
    for (int[] map : maps) {
      for (int group = 0; group < classes; group++) {
        mean[group][map[group]] += 1.0 / maps.size();
      }
    }
    return mean;
  }
}
