package org.tasklandscape.chapter.fewshotlandscape;

import java.util.List;
import java.util.stream.Stream;
import org.tasklandscape.experiment.ConstantName;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

/**
 * Where the hard tasks' labels put their optima: with the permutation matrices P of a landscape and
 * their mean P̄, R² = ‖I - P̄‖² from the easy optimum and the spread E‖P - P̄‖² (theory 6).
 *
 * @param classes the number of labels, at least 5
 */
public record FewshotGeography(int classes) implements TableStudy<FewshotGeography.Row> {

  /**
   * A landscape.
   *
   * @param landscape its name
   * @param permutations how many labels its hard tasks may carry
   * @param distanceSquared R²
   * @param spread E‖P - P̄‖²
   */
  public record Row(
      String landscape,
      @Heading("labellings of the hard tasks") int permutations,
      @Heading("squared distance R²") double distanceSquared,
      @Heading("spread of the hard optima") double spread) {}

  /** {@return the study of five labels} */
  public static FewshotGeography defaults() {
    return new FewshotGeography(5);
  }

  @Override
  public String caption() {
    return Words.of(this).caption();
  }

  @Override
  public Rows<Row> run() {
    return Stream.of(HardLabels.PACKED, HardLabels.DIVERSE, HardLabels.NEAR)
        .map(this::row)
        .collect(Rows.collect(Row.class));
  }

  private Row row(HardLabels landscape) {
    List<int[]> maps = landscape.maps(classes);
    return new Row(ConstantName.of(landscape), maps.size(), distanceSquared(maps), spread(maps));
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
