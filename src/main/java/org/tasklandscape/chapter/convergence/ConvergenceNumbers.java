package org.tasklandscape.chapter.convergence;

import java.util.List;
import org.tasklandscape.chapter.convergence.IterationsToAccuracy.Tasks;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

/**
 * The numbers on which the claims of this chapter's first edition rest, from three figures.
 *
 * @param iterations iterations to an accuracy
 * @param networks descent on networks
 * @param quadratics descent on quadratics
 */
public record ConvergenceNumbers(
    IterationsToAccuracy iterations, NetworkConvergence networks, FirstOrderFloor quadratics)
    implements TableStudy<ConvergenceNumbers.Row> {

  /**
   * A number.
   *
   * @param quantity what it is
   * @param tasks of which kind
   * @param estimate the mean over draws
   */
  public record Row(
      String quantity, String tasks, @Heading("mean over draws") @Ends Estimate estimate) {}

  /** {@return the table of the chapter's figures} */
  public static ConvergenceNumbers defaults() {
    return new ConvergenceNumbers(
        IterationsToAccuracy.defaults(), NetworkConvergence.defaults(), FirstOrderFloor.defaults());
  }

  @Override
  public String caption() {
    return Words.of(this)
        .varying("iterations.world.activation", "networks.world.activation")
        .caption();
  }

  @Override
  public Rows<Row> run() {
    return of(iterations.run(), networks.run(), quadratics.run());
  }

  /**
   * The table from runs that have been made.
   *
   * @param counts of the iterations
   * @param descents on networks
   * @param floors on quadratics
   * @return a row for each number
   */
  public Rows<Row> of(
      Rows<IterationsToAccuracy.Row> counts,
      Rows<NetworkConvergence.Row> descents,
      Rows<FirstOrderFloor.Row> floors) {
    Tasks convex = Tasks.REGRESSION;
    Tasks erf = Tasks.NETWORK;
    return Rows.of(
        Row.class,
        List.of(
            row("slope", convex, iterations.exponent(counts, convex)),
            row("slope", erf, iterations.exponent(counts, erf)),
            row("share of the bound, MAML", convex, share(counts, convex)),
            row("share of the bound, MAML", erf, share(counts, erf)),
            row("share of the bound, HF-MAML", convex, freeShare(counts, convex)),
            row("share of the bound, HF-MAML", erf, freeShare(counts, erf)),
            row("HF-MAML over MAML", convex, iterations.hessianFreeRatio(counts, convex)),
            row("HF-MAML over MAML", erf, iterations.hessianFreeRatio(counts, erf)),
            row("log10 of FO-MAML over MAML", erf, networks.logRatio(descents, "FO-MAML", "MAML")),
            row(
                "log10 of FO-MAML over HF-MAML",
                erf,
                networks.logRatio(descents, "FO-MAML", "HF-MAML")),
            row("FO-MAML, end over half time", erf, networks.kept(descents, "FO-MAML")),
            new Row("floor over prediction", "quadratics", quadratics.floorRatio(floors))));
  }

  private Estimate share(Rows<IterationsToAccuracy.Row> counts, Tasks tasks) {
    return iterations.shareOfBound(counts, tasks, IterationsToAccuracy.Row::maml);
  }

  private Estimate freeShare(Rows<IterationsToAccuracy.Row> counts, Tasks tasks) {
    return iterations.shareOfBound(counts, tasks, IterationsToAccuracy.Row::hfMaml);
  }

  private static Row row(String quantity, Tasks tasks, Estimate estimate) {
    return new Row(quantity, tasks.toString(), estimate);
  }

  /**
   * A number.
   *
   * @param rows what {@link #run()} gave
   * @param quantity as the rows name it
   * @param tasks as the rows name them
   * @return the estimate
   * @throws IllegalArgumentException if there is none
   */
  public static Estimate number(Rows<Row> rows, String quantity, Object tasks) {
    return rows.stream()
        .filter(row -> row.quantity().equals(quantity) && row.tasks().equals(tasks.toString()))
        .findFirst()
        .map(Row::estimate)
        .orElseThrow(
            () -> new IllegalArgumentException("no number %s, %s".formatted(quantity, tasks)));
  }
}
