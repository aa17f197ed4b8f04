package org.tasklandscape.chapter.fewshotnatural;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tasklandscape.experiment.ConstantName;
import org.tasklandscape.experiment.OneShotResults;
import org.tasklandscape.experiment.PublishedAccuracy;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.fewshot.NeighbourHardness;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * The error rate in Lake's runs of 20-way one-shot classification: nearest neighbour between the
 * features of the trained networks, and between pixels (an outside test of theory 6).
 *
 * @param results of networks and baselines
 */
public record FewshotNaturalOneshot(OneShotResults results)
    implements FigureStudy<FewshotNaturalOneshot.Row> {
  private static final String SINGLE = "errorRateSeed";

  /**
   * A classifier.
   *
   * @param classifier what it is called
   * @param method the name of how its networks were trained, empty for pixels
   * @param errorRate in the runs of alphabets that no network was trained on
   * @param errorRateAllRuns in all runs
   * @param singles the error rate of each seed, NaN for pixels
   */
  public record Row(
      String classifier,
      String method,
      @Ends Estimate errorRate,
      @Ends Estimate errorRateAllRuns,
      Map<String, Double> singles) {}

  /** {@return the study of the committed results} */
  public static FewshotNaturalOneshot defaults() {
    return new FewshotNaturalOneshot(OneShotResults.committed());
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    List<Integer> runs = results.untrainedRuns();
    for (String baseline : results.baselines()) {
      rows.add(
          new Row(
              baseline.replace('-', ' '),
              "",
              results.rate(baseline, runs),
              results.rate(baseline, results.runs()),
              singles(Collections.nCopies(results.seeds().size(), Double.NaN))));
    }
    for (TrainedAlike alike : results.networks()) {
      rows.add(
          new Row(
              label(alike),
              ConstantName.of(alike.method()),
              results.rate(alike, runs),
              results.rate(alike, results.runs()),
              singles(results.rates(alike, runs))));
    }
    return Rows.of(Row.class, rows);
  }

  private Map<String, Double> singles(List<Double> rates) {
    Map<String, Double> singles = new LinkedHashMap<>();
    for (int s = 0; s < rates.size(); s++) {
      singles.put(SINGLE + results.seeds().get(s), rates.get(s));
    }
    return singles;
  }

  private String label(TrainedAlike alike) {
    if (alike.hardTasks() == 0) {
      return "easy tasks only";
    }
    boolean half = alike.hardTasks() == results.design().half();
    return (half ? "half hard, " : "all hard, ") + alike.landscape().replace('-', ' ');
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    List<String> names = new ArrayList<>(rows.by(Row::classifier).keySet());
    Collections.reverse(names);
    Plot plot =
        Plot.untitled()
            .axes("error rate of 20-way one-shot classification", "")
            .yNames(names.toArray(String[]::new))
            .xRange(0, 1)
            .legendBelow();
    for (PublishedAccuracy known : PublishedAccuracy.of(PublishedAccuracy.RUNS)) {
      plot.vertical(1 - known.accuracy(), known.method(), Palette.BOUND);
    }
    draw(plot, names, "pixels", of(rows, ""), Palette.NEUTRAL, 0);
    for (TrainingPlan.Method method : results.design().methods()) {
      boolean nal = method == TrainingPlan.Method.NAL;
      draw(
          plot,
          names,
          NaturalWords.method(method),
          of(rows, ConstantName.of(method)),
          nal ? Palette.NAL : Palette.MAML,
          nal ? 0.14 : -0.14);
    }
    return words().panel(plot).panelSize(860, 600).build();
  }

  private static Rows<Row> of(Rows<Row> rows, String method) {
    return rows.where(row -> row.method().equals(method));
  }

  private FigureBuilder words() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("configuration", results.design().configuration());
    parameters.put("runs", results.untrainedRuns());
    parameters.put("seeds", results.seeds());
    return Words.of(this)
        .with("untrained", results.untrainedRuns().size())
        .with("runs", results.runs().size())
        .with("sigma", NeighbourHardness.defaults().blur().sigma())
        .with("seeds", results.seeds())
        .with("published", published())
        .parameters(parameters)
        .figure();
  }

  private static String published() {
    return PublishedAccuracy.of(PublishedAccuracy.RUNS).stream()
        .map(known -> known.method() + ", by " + known.source())
        .collect(Collectors.joining("; "));
  }

  private static void draw(
      Plot plot, List<String> names, String label, Rows<Row> rows, Ink ink, double up) {
    double[] y = rows.values(row -> names.indexOf(row.classifier()) + up);
    for (int i = 0; i < y.length; i++) {
      Row row = rows.list().get(i);
      plot.interval(row.errorRate().lower(), row.errorRate().upper(), y[i], ink);
      for (double single : row.singles().values()) {
        plot.scatter("", new double[] {single}, new double[] {y[i] + up}, ink.hollow());
      }
    }
    double[] x = rows.values(row -> row.errorRate().value());
    plot.points(label, x, y, new double[x.length], ink);
  }
}
