package org.tasklandscape.chapter.fewshotnatural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.experiment.ConstantName;
import org.tasklandscape.experiment.KnownResults;
import org.tasklandscape.experiment.KnownResults.Test;
import org.tasklandscape.experiment.SeedPoints;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.fewshot.Adaptation;
import org.tasklandscape.fewshot.TrainingPlan.Method;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * Accuracy on natural tasks by landscape, kind of test and method, before adaptation, after 1 and
 * 10 steps and by the nearest features: new characters with any labels, and the characters of
 * training with their labels by other hands (theory 6).
 *
 * @param results of the trained networks, as far as they are there
 */
public record FewshotKnownAccuracy(KnownResults results)
    implements FigureStudy<FewshotKnownAccuracy.Row> {
  private static final List<Integer> STEPS = List.of(0, 1, 10);
  private static final double ASIDE = 0.08;
  private static final List<Method> METHODS = List.of(Method.MAML, Method.NAL, Method.ALL_CLASSES);

  /**
   * Networks of a method in a test.
   *
   * @param landscape what they were trained on
   * @param kind of the test tasks
   * @param method by which they were trained
   * @param way of adaptation
   * @param steps how many, each network at its own size
   * @param accuracy on test tasks, of the seeds that are there
   */
  public record Row(
      String landscape, String kind, String method, String way, int steps, OverSeeds accuracy) {}

  /** {@return the study of the committed results} */
  public static FewshotKnownAccuracy defaults() {
    return new FewshotKnownAccuracy(KnownWords.committed());
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (String landscape : results.config().kind().landscapes()) {
      for (Method method : METHODS) {
        TrainedAlike networks = KnownWords.half(landscape, method);
        // One seed has no interval.
        if (results.seeds(networks).size() > 1) {
          add(networks, rows);
        }
      }
    }
    return Rows.of(Row.class, rows);
  }

  private void add(TrainedAlike networks, List<Row> rows) {
    for (Adaptation way : KnownResults.ways(networks.method())) {
      for (String kind : results.config().kind().tests()) {
        for (int steps : way.isGradual() ? STEPS : List.of(0)) {
          rows.add(
              new Row(
                  networks.landscape(),
                  kind,
                  ConstantName.of(networks.method()),
                  ConstantName.of(way),
                  steps,
                  results.accuracy(networks, new Test(way, kind, steps), results.seeds(networks))));
        }
      }
    }
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    List<String> kinds = results.config().kind().tests();
    FigureBuilder figure =
        KnownWords.of(this, results).figure().columns(kinds.size()).panelSize(620, 520);
    for (String landscape : results.config().kind().landscapes()) {
      for (String kind : kinds) {
        String title = "%s; test: %s".formatted(NaturalWords.title(landscape), title(kind));
        figure.panel(
            panel(
                title, rows.where(r -> r.landscape().equals(landscape) && r.kind().equals(kind))));
      }
    }
    return figure.build();
  }

  private static String title(String kind) {
    return kind.startsWith("known-") ? "known " + kind.substring("known-".length()) : "new " + kind;
  }

  private Plot panel(String title, Rows<Row> rows) {
    Plot plot =
        Plot.titled(title)
            .axes("adaptation", "accuracy")
            .xNames("none", "1 step", "10 steps", "features")
            .yRange(0, 1)
            .horizontal(1.0 / results.config().kind().shape().classes(), "", Palette.NEUTRAL);
    for (Method method : METHODS) {
      for (Adaptation way : KnownResults.ways(method)) {
        Rows<Row> curve =
            rows.where(
                row ->
                    row.method().equals(ConstantName.of(method))
                        && row.way().equals(ConstantName.of(way)));
        if (curve.size() > 0) {
          draw(plot, curve, method, way);
        }
      }
    }
    return plot.legendBelow();
  }

  private static void draw(Plot plot, Rows<Row> curve, Method method, Adaptation way) {
    Ink ink = ink(method, way);
    double aside = ASIDE * METHODS.indexOf(method) + (way == Adaptation.ZERO_HEAD ? ASIDE : 0);
    double[] x = new double[curve.size()];
    Arrays.setAll(x, i -> (way.isGradual() ? i : STEPS.size()) + aside);
    if (way.isGradual()) {
      double[] y = curve.values(row -> row.accuracy().estimate().value());
      plot.line(KnownWords.name(method, way), x, y, ink);
    }
    new SeedPoints(plot, ASIDE / 2).draw("", x, curve.stream().map(Row::accuracy).toList(), ink);
  }

  private static Ink ink(Method method, Adaptation way) {
    return switch (method) {
      case MAML -> Palette.MAML;
      case NAL -> way == Adaptation.ZERO_HEAD ? Palette.ANOTHER : Palette.NAL;
      default -> Palette.LIMIT;
    };
  }
}
