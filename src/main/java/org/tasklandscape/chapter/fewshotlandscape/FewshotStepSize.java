package org.tasklandscape.chapter.fewshotlandscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.experiment.ConstantName;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.experiment.SeedPoints;
import org.tasklandscape.experiment.TestMode;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;

/**
 * The gain, MAML's accuracy minus NAL's, by landscape, kind of task and number of steps, at the
 * step size chosen for each network and at the α of training for all (theory 6).
 *
 * @param results of the trained networks
 */
public record FewshotStepSize(FewShotResults results) implements FigureStudy<FewshotStepSize.Row> {
  private static final List<HardLabels> LANDSCAPES =
      List.of(HardLabels.PACKED, HardLabels.DIVERSE, HardLabels.NEAR);
  private static final String CHOSEN = "chosen";

  /**
   * A landscape in an examination.
   *
   * @param landscape its name
   * @param kind of the test tasks, "hard" or "easy"
   * @param steps of adaptation
   * @param size "chosen" for each network, or "given" for all
   * @param gain MAML's accuracy minus NAL's
   */
  public record Row(String landscape, String kind, int steps, String size, OverSeeds gain) {}

  /** {@return the study of the committed results} */
  public static FewshotStepSize defaults() {
    return new FewshotStepSize(FewShotResults.committed(FewShotDesign.landscape()));
  }

  private static List<Integer> steps() {
    return Examination.STEPS.stream().filter(steps -> steps > 0).toList();
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    int half = results.design().half();
    for (boolean hard : new boolean[] {true, false}) {
      for (int steps : steps()) {
        for (boolean chosen : new boolean[] {true, false}) {
          TestMode mode = new TestMode(hard, steps, chosen);
          for (HardLabels landscape : LANDSCAPES) {
            rows.add(
                new Row(
                    ConstantName.of(landscape),
                    mode.kind(),
                    steps,
                    chosen ? CHOSEN : "given",
                    results.gain(landscape, half, mode)));
          }
        }
      }
    }
    return Rows.of(Row.class, rows);
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure =
        LandscapeWords.of(this, results)
            .with("testing", LandscapeWords.testing(results))
            .with("innerStep", innerStep())
            .figure()
            .columns(2)
            .panelSize(760, 480);
    for (String kind : List.of("hard", "easy")) {
      Rows<Row> same = rows.where(row -> row.kind().equals(kind));
      for (int steps : steps()) {
        figure.panel(panel(same, kind, steps));
      }
    }
    return figure.build();
  }

  private double innerStep() {
    return results.design().examination().innerStep();
  }

  private Plot panel(Rows<Row> kin, String kind, int steps) {
    double lowest =
        Arrays.stream(kin.values(row -> row.gain().estimate().lower())).min().orElseThrow();
    double highest =
        Arrays.stream(kin.values(row -> row.gain().estimate().upper())).max().orElseThrow();
    Plot plot =
        Plot.titled("%s tasks, %s".formatted(kind, Stated.steps(steps)))
            .axes("landscape", "accuracy, MAML - NAL")
            .xNames(LANDSCAPES.stream().map(ConstantName::of).toArray(String[]::new))
            .horizontal(0, "", Palette.NEUTRAL)
            .yRange(Math.min(0, lowest) - 0.05, highest + 0.05);
    Ink ink = kind.equals("hard") ? Palette.HARD : Palette.EASY;
    kin.where(row -> row.steps() == steps)
        .by(Row::size)
        .forEach(
            (size, rows) -> {
              boolean chosen = size.equals(CHOSEN);
              double aside = chosen ? -0.13 : 0.13;
              double[] x = new double[rows.size()];
              Arrays.setAll(x, i -> i + aside);
              String label =
                  chosen
                      ? "step size chosen for each network"
                      : "α = " + Numbers.plain(innerStep());
              List<OverSeeds> gains = rows.stream().map(Row::gain).toList();
              new SeedPoints(plot, aside / 2).draw(label, x, gains, chosen ? ink : ink.hollow());
            });
    return plot;
  }
}
