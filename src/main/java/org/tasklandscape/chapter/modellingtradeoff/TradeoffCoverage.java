package org.tasklandscape.chapter.modellingtradeoff;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffGrid.Cell;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffGrid.Losses;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

/**
 * The predicted shares held against the whole grid, by M: in how many cells the measured 95 %
 * interval holds the prediction, in how many both lie on one side of ½, and the largest error.
 * Source: theory 5.1.
 *
 * @param grid the run
 */
public record TradeoffCoverage(TradeoffGrid grid) implements TableStudy<TradeoffCoverage.Covered> {

  /**
   * All cells of one M, over N and α.
   *
   * @param tasks M
   * @param cells how many
   * @param covered share of cells whose interval holds the prediction, after the step
   * @param rightSide share of cells in which prediction and measurement lie on one side of ½
   * @param largestError of the prediction
   * @param coveredBefore the same coverage before the step
   */
  public record Covered(
      @Heading("M") int tasks,
      @Heading("cells") int cells,
      @Heading("held by the interval") double covered,
      @Heading("right side of ½") double rightSide,
      @Heading("largest error") double largestError,
      @Heading("held, before the step") double coveredBefore) {}

  /** {@return the published grid} */
  public static TradeoffCoverage defaults() {
    return new TradeoffCoverage(TradeoffGrid.published());
  }

  @Override
  public Rows<Covered> run() {
    return of(grid.run());
  }

  /**
   * Counts the cells.
   *
   * @param cells what {@link TradeoffGrid#run()} gave
   * @return a row for each M
   */
  public Rows<Covered> of(List<Cell> cells) {
    List<Covered> rows = new ArrayList<>();
    for (int m : grid.tasks()) {
      List<Cell> own = cells.stream().filter(cell -> cell.tasks() == m).toList();
      double count = own.size();
      rows.add(
          new Covered(
              m,
              own.size(),
              own.stream().filter(cell -> covers(cell.after())).count() / count,
              own.stream().filter(cell -> sameSide(cell.after())).count() / count,
              own.stream().mapToDouble(cell -> error(cell.after())).max().orElseThrow(),
              own.stream().filter(cell -> covers(cell.before())).count() / count));
    }
    return Rows.of(Covered.class, rows);
  }

  private static boolean covers(Losses losses) {
    return losses.share().lower() <= losses.predictedShare()
        && losses.predictedShare() <= losses.share().upper();
  }

  private static boolean sameSide(Losses losses) {
    return losses.share().value() > 0.5 == losses.predictedShare() > 0.5;
  }

  private static double error(Losses losses) {
    return Math.abs(losses.share().value() - losses.predictedShare());
  }

  @Override
  public String caption() {
    return Words.of(this).caption();
  }
}
