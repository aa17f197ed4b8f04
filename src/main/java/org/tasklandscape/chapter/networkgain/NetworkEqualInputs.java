package org.tasklandscape.chapter.networkgain;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.tasklandscape.diagnosis.DiagnosisVerdict;
import org.tasklandscape.experiment.NetworkGain;
import org.tasklandscape.experiment.NetworkPlan;
import org.tasklandscape.experiment.NetworkResults;
import org.tasklandscape.experiment.NetworkResults.Cell;
import org.tasklandscape.experiment.NetworkResults.Stage;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.network.NetworkLandscapes;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;

/**
 * When T1 comes back: the gain of networks at ρ<sub>H</sub> = ρ<sub>E</sub>, and how much harder as
 * measured the hard tasks are there, against the number and the size of the steps.
 *
 * @param plan the file of the plan
 * @param table the file of its table
 */
public record NetworkEqualInputs(String plan, String table)
    implements FigureStudy<NetworkEqualInputs.Row> {

  /**
   * An adaptation of a network.
   *
   * @param network its activation
   * @param steps k, in training and at test
   * @param innerStep α
   * @param gain G of the networks found
   * @param atRest whether both methods came to rest on 95 % of the draws; if MAML did not, G at
   *     rest is larger
   * @param hardness φ<sub>H</sub>/φ<sub>E</sub> at NAL's network
   */
  public record Row(
      String network,
      int steps,
      double innerStep,
      @Ends Estimate gain,
      boolean atRest,
      @Ends Estimate hardness) {

    /** {@return whether the whole interval of the gain lies below what is substantial} */
    public boolean small() {
      return gain.upper() < DiagnosisVerdict.SUBSTANTIAL && atRest;
    }
  }

  /** {@return the study of the committed table} */
  public static NetworkEqualInputs defaults() {
    return new NetworkEqualInputs("src/networks/steps.json", "src/networks/steps.csv");
  }

  @Override
  public Rows<Row> run() {
    Path home = ProjectHome.find();
    NetworkResults results = NetworkResults.read(home.resolve(table));
    List<Row> rows =
        results.cells().stream()
            .filter(cell -> cell.landscape().equals(NetworkLandscapes.EQUAL))
            .map(cell -> row(results, cell))
            .toList();
    return Rows.of(Row.class, rows);
  }

  private static Row row(NetworkResults results, Cell cell) {
    NetworkGain gain = results.gain(cell, Stage.REST);
    return new Row(
        cell.network(),
        cell.steps(),
        cell.innerStep(),
        gain.found(),
        gain.nal().enough() && gain.maml().enough(),
        results.hardnessRatio(cell));
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    NetworkPlan made = Json.record(ProjectHome.find().resolve(plan), NetworkPlan.class);
    FigureBuilder figure =
        Words.of(this)
            .with("draws", made.draws())
            .with("tasks", 2 * made.training().tasks())
            .with("testTasks", 2 * made.training().testTasks())
            .with("adamMoves", made.training().adamMoves())
            .with("lbfgsMoves", made.training().lbfgsMoves())
            .with("starts", made.starts())
            .with("seed", made.seed())
            .with("substantial", DiagnosisVerdict.SUBSTANTIAL)
            .with("base", BaseCase.world())
            .figure();
    for (String network : made.networks()) {
      figure.panel(gains(of(rows, network)));
    }
    for (String network : made.networks()) {
      figure.panel(hardness(of(rows, network)));
    }
    return figure.columns(2).panelSize(900, 560).build();
  }

  private static Rows<Row> of(Rows<Row> rows, String network) {
    return rows.where(row -> row.network().equals(network));
  }

  private static Plot gains(Rows<Row> rows) {
    Plot plot =
        panel(rows, "gain G")
            .horizontal(1, "T1", Palette.NEUTRAL)
            .horizontal(DiagnosisVerdict.SUBSTANTIAL, "substantial", Palette.NEUTRAL);
    draw(plot, rows, Row::gain);
    return plot;
  }

  private static Plot hardness(Rows<Row> rows) {
    Plot plot = panel(rows, "measured hardness φ_H/φ_E").horizontal(1, "equal", Palette.NEUTRAL);
    draw(plot, rows, Row::hardness);
    return plot;
  }

  private static Plot panel(Rows<Row> rows, String ordinate) {
    return Plot.titled(rows.list().get(0).network())
        .axes("step α", ordinate)
        .logX()
        .logY()
        .legendBelow();
  }

  /** A curve for each k, drawn slightly apart; hollow where a training is unfinished. */
  private static void draw(Plot plot, Rows<Row> rows, Function<Row, Estimate> what) {
    List<Rows<Row>> curves = List.copyOf(rows.by(Row::steps).values());
    for (int i = 0; i < curves.size(); i++) {
      Ink ink = Palette.ordered(i, curves.size());
      double apart = 1 + 0.02 * (i - (curves.size() - 1) / 2.0);
      List<Row> points = curves.get(i).list();
      double[] x = points.stream().mapToDouble(row -> row.innerStep() * apart).toArray();
      List<Estimate> y = points.stream().map(what).toList();
      IntervalCurve.draw(plot, Stated.steps(points.get(0).steps()), x, y, ink);
      for (int j = 0; j < x.length; j++) {
        if (!points.get(j).atRest()) {
          plot.marker(x[j], y.get(j).value(), "", ink.hollow());
        }
      }
    }
  }
}
