package org.tasklandscape.chapter.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.chapter.convergence.IterationsToAccuracy.Tasks;
import org.tasklandscape.meta.CountedObjective;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.QuadraticObjective;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverDraws;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

/**
 * What a given accuracy costs: gradients and Hessian-vector products of single tasks, counted where
 * an iteration calls them, times the tasks and the iterations until ‖∇F‖ ≤ ε. Source: theory 3.4,
 * 4.
 *
 * @param iterations the runs to the accuracies
 */
public record OverallCost(IterationsToAccuracy iterations) implements TableStudy<OverallCost.Row> {

  /**
   * An algorithm on one kind of tasks, at the finest ε.
   *
   * @param tasks of which kind
   * @param algorithm MAML, HF-MAML or FO-MAML
   * @param gradientsEach gradients of one task in an iteration
   * @param productsEach Hessian-vector products
   * @param gradients of all tasks until ε
   * @param products of all tasks until ε
   * @param overMaml gradients over MAML's, draw by draw
   * @param missed the share of draws that do not get to ε in the iterations allowed
   */
  public record Row(
      Tasks tasks,
      String algorithm,
      @Heading("gradients of a task, an iteration") int gradientsEach,
      @Heading("Hessian products of a task, an iteration") int productsEach,
      @Heading("gradients until ε") @Ends Estimate gradients,
      @Heading("Hessian products until ε") @Ends Estimate products,
      @Heading("gradients over MAML's") @Ends Estimate overMaml,
      @Heading("share of draws that miss ε") @Ends Estimate missed) {}

  private record Count(
      String label, MetaAlgorithm algorithm, ToDoubleFunction<IterationsToAccuracy.Row> k) {
    /** Gradients and products of one iteration on one task. */
    CountedObjective iteration() {
      CountedObjective counted =
          new CountedObjective(new QuadraticObjective(new double[][] {{1}}, new double[1]));
      MetaGradient.of(algorithm, List.of(MetaTask.population(counted)))
          .gradient(new double[] {1}, new double[1]);
      return counted;
    }
  }

  /** {@return the study of the runs of the figure} */
  public static OverallCost defaults() {
    return new OverallCost(IterationsToAccuracy.defaults());
  }

  @Override
  public String caption() {
    return Words.of(this).varying("iterations.world.activation").caption();
  }

  @Override
  public Rows<Row> run() {
    return of(iterations.run());
  }

  /**
   * The table from runs that have been made.
   *
   * @param counts what {@link IterationsToAccuracy#run()} gave
   * @return a row for each kind of tasks and algorithm
   */
  public Rows<Row> of(Rows<IterationsToAccuracy.Row> counts) {
    double step = iterations.innerStep();
    List<Count> algorithms =
        List.of(
            new Count("MAML", MetaAlgorithm.maml(step, 1), IterationsToAccuracy.Row::maml),
            new Count(
                "HF-MAML",
                MetaAlgorithm.hfMaml(step, 1, iterations.width()),
                IterationsToAccuracy.Row::hfMaml),
            new Count("FO-MAML", MetaAlgorithm.foMaml(step, 1), IterationsToAccuracy.Row::foMaml));
    List<Row> rows = new ArrayList<>();
    for (Tasks tasks : Tasks.values()) {
      List<IterationsToAccuracy.Row> finest =
          counts
              .where(row -> row.tasks() == tasks)
              .by(IterationsToAccuracy.Row::draw)
              .values()
              .stream()
              .map(own -> own.list().get(0))
              .toList();
      int size = tasks == Tasks.NETWORK ? iterations.networkTasks() : iterations.tasks();
      int mamlEach = algorithms.get(0).iteration().gradients();
      for (Count count : algorithms) {
        rows.add(row(tasks, count, finest, size, mamlEach));
      }
    }
    return Rows.of(Row.class, rows);
  }

  private static Row row(
      Tasks tasks, Count count, List<IterationsToAccuracy.Row> finest, int size, int mamlEach) {
    CountedObjective each = count.iteration();
    double[] k = finest.stream().mapToDouble(count.k()).toArray();
    double[] maml = finest.stream().mapToDouble(IterationsToAccuracy.Row::maml).toArray();
    double[] ratio = new double[k.length];
    int missed = 0;
    for (int i = 0; i < k.length; i++) {
      ratio[i] = each.gradients() * k[i] / (mamlEach * maml[i]);
      missed += Double.isNaN(k[i]) ? 1 : 0;
    }
    return new Row(
        tasks,
        count.label(),
        each.gradients(),
        each.products(),
        scaled(k, (double) size * each.gradients()),
        scaled(k, (double) size * each.products()),
        OverDraws.mean(ratio),
        Estimate.share(missed, k.length));
  }

  private static Estimate scaled(double[] counts, double factor) {
    double[] all = counts.clone();
    for (int i = 0; i < all.length; i++) {
      // No product is none, whether or not the run got there.
      all[i] = factor == 0 ? 0 : factor * all[i];
    }
    return OverDraws.mean(all);
  }

  /**
   * The row of an algorithm.
   *
   * @param rows what {@link #run()} gave
   * @param tasks of which kind
   * @param algorithm MAML, HF-MAML or FO-MAML
   * @return its row
   * @throws IllegalArgumentException if there is none
   */
  public static Row row(Rows<Row> rows, Tasks tasks, String algorithm) {
    return rows.stream()
        .filter(row -> row.tasks() == tasks && row.algorithm().equals(algorithm))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row of " + tasks + ", " + algorithm));
  }
}
