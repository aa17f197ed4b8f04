package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tasklandscape.fewshot.AlphabetHardness;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The error rate in Lake's runs of 20-way one-shot classification: nearest neighbour between the
 * features of the trained networks, and between pixels (an outside test of theory 6).
 *
 * @param results of networks and baselines
 */
public record OneShotStudy(OneShotResults results) implements LegacyStudy {

  /** {@return the study of the committed results} */
  public static OneShotStudy defaults() {
    return new OneShotStudy(OneShotResults.committed());
  }

  @Override
  public String name() {
    return "fewshot-natural-oneshot";
  }

  @Override
  public Table run() {
    Table table =
        Table.create(name(), StringColumn.create("classifier"), StringColumn.create("method"));
    EstimateColumns.create(table, "errorRate", "errorRateAllRuns");
    List<String> singles = results.seeds().stream().map(seed -> "errorRateSeed" + seed).toList();
    NumberColumns.create(table, singles);
    for (String baseline : results.baselines()) {
      Estimate rate = results.rate(baseline, results.untrainedRuns());
      append(table, baseline.replace('-', ' '), "", rate, results.rate(baseline, results.runs()));
      singles.forEach(single -> table.doubleColumn(single).append(Double.NaN));
    }
    for (TrainedAlike alike : results.networks()) {
      Estimate rate = results.rate(alike, results.untrainedRuns());
      append(
          table,
          label(alike),
          TrainedAlike.name(alike.method()),
          rate,
          results.rate(alike, results.runs()));
      List<Double> rates = results.rates(alike, results.untrainedRuns());
      for (int s = 0; s < singles.size(); s++) {
        table.doubleColumn(singles.get(s)).append(rates.get(s));
      }
    }
    return table;
  }

  private static void append(
      Table table, String classifier, String method, Estimate rate, Estimate onAll) {
    table.stringColumn("classifier").append(classifier);
    table.stringColumn("method").append(method);
    EstimateColumns.append(table, "errorRate", rate);
    EstimateColumns.append(table, "errorRateAllRuns", onAll);
  }

  private static String label(TrainedAlike alike) {
    if (alike.hardTasks() == 0) {
      return "easy tasks only";
    }
    String share = alike.hardTasks() == NaturalDesign.HALF ? "half hard, " : "all hard, ";
    return share + alike.landscape().replace('-', ' ');
  }

  @Override
  public Figure figure(Table table) {
    List<String> names =
        new ArrayList<>(table.stringColumn("classifier").asList().stream().distinct().toList());
    Collections.reverse(names);
    Plot plot =
        Plot.untitled()
            .axes("error rate of 20-way one-shot classification", "")
            .yNames(names.toArray(String[]::new))
            .xRange(0, 1)
            .legendBelow();
    draw(plot, table, names, "", "pixels", Palette.NEUTRAL, 0);
    draw(plot, table, names, TrainedAlike.name(TrainingPlan.Method.NAL), "NAL", Palette.NAL, 0.14);
    String adaptive = TrainedAlike.name(TrainingPlan.Method.FO_MAML);
    draw(plot, table, names, adaptive, "FO-MAML", Palette.MAML, -0.14);
    return Figure.named(name())
        .caption(caption())
        .alt(
            "Error rates with intervals: nearest neighbour between pixels above, networks trained on"
                + " several mixtures of alphabets below.")
        .parameter("configuration", FewShotTable.NATURAL.folder() + ".json")
        .parameter("runs", results.untrainedRuns())
        .parameter("seeds", results.seeds())
        .panel(plot)
        .panelSize(1100, 640)
        .build();
  }

  private String caption() {
    return ("Error rate in Lake's runs of 20-way one-shot classification, %d runs of alphabets that no"
            + " network here was trained on, of %d; a drawing is given the character of the nearest of"
            + " 20. Grey: Euclidean distance between pixels, 28 × 28, as they are or blurred with"
            + " σ = %s. Orange squares, blue circles: cosine between the features before the linear"
            + " layer, without adaptation, of networks trained on 5-way tasks of the ten easiest"
            + " alphabets alone, or with half or all of the tasks from the hardest alphabet or the ten"
            + " hardest; means over seeds %s, small hollow marks: the seeds. Batch norm takes its"
            + " moments from the run's 40 drawings. Student's 95 %% intervals over runs, as if these"
            + " were independent; they are two of each alphabet. Drawings and runs: Omniglot (Lake,"
            + " Salakhutdinov and Tenenbaum; MIT licence). The use of the networks is the companion's"
            + " own choice.")
        .formatted(
            results.untrainedRuns().size(),
            results.runs().size(),
            Captions.number(AlphabetHardness.defaults().blur().sigma()),
            FewShotDesign.list(results.seeds()));
  }

  private void draw(
      Plot plot, Table table, List<String> names, String method, String label, Ink ink, double up) {
    Table rows = table.where(table.stringColumn("method").isEqualTo(method));
    double[] x = rows.doubleColumn("errorRate").asDoubleArray();
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = names.indexOf(rows.stringColumn("classifier").get(i)) + up;
      double[] ends = {
        rows.doubleColumn("errorRateLower").getDouble(i),
        rows.doubleColumn("errorRateUpper").getDouble(i)
      };
      plot.line("", ends, new double[] {y[i], y[i]}, ink.with(Dash.SOLID));
      for (long seed : results.seeds()) {
        double[] single = {rows.doubleColumn("errorRateSeed" + seed).getDouble(i)};
        plot.scatter("", single, new double[] {y[i] + up}, ink.hollow());
      }
    }
    plot.points(label, x, y, new double[x.length], ink);
  }
}
