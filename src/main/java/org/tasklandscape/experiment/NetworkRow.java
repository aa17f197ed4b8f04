package org.tasklandscape.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.experiment.NetworkPlan.Run;
import org.tasklandscape.experiment.RestedNetwork.Phase;
import org.tasklandscape.meta.MeasuredHardness;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.PathSharpness;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.PopulationRisk;

/**
 * NAL and MAML trained from one start in one landscape on one draw, judged on the same test tasks.
 *
 * <p>Risks keep ten digits, norms and shares fewer: decimal roundings of exact doubles, the same
 * text on every machine.
 *
 * @param run what was trained
 * @param nal by NAL
 * @param maml by MAML
 * @param easyHardness φ of easy test tasks at NAL's point (theory 9.1)
 * @param hardHardness φ of hard ones
 * @param nalSharpness the greatest αλ on the paths of both from NAL's point
 * @param mamlSharpness the same from MAML's point
 */
record NetworkRow(
    Run run,
    RestedNetwork nal,
    RestedNetwork maml,
    double easyHardness,
    double hardHardness,
    double nalSharpness,
    double mamlSharpness) {
  private static final MathContext RISK = new MathContext(10);
  private static final MathContext NORM = new MathContext(3);
  private static final MathContext SHARE = new MathContext(6);
  private static final List<String> KEY =
      List.of("draw", "network", "steps", "innerStep", "landscape", "start");
  private static final List<String> PHASE =
      List.of("Trained", "Gradient", "Moves", "Stop", "Easy", "Hard");

  static NetworkRow train(NetworkPlan plan, Run run) {
    RestedNetwork nal = RestedNetwork.train(plan, run, MetaAlgorithm.nal());
    RestedNetwork maml = RestedNetwork.train(plan, run, run.maml());
    NetworkTraining training = plan.training(run.adaptation());
    int from = plan.training().tasks();
    int count = plan.training().hardnessTasks();
    List<PopulationRisk> easy = training.easy(run.world(), run.draw(), from, count);
    List<PopulationRisk> hard = training.hard(run.world(), run.draw(), from, count);
    return new NetworkRow(
        run,
        nal,
        maml,
        measured(nal, w -> MeasuredHardness.of(easy, run.maml(), w).share()),
        measured(nal, w -> MeasuredHardness.of(hard, run.maml(), w).share()),
        measured(nal, w -> sharpness(run, easy, hard, w)),
        measured(maml, w -> sharpness(run, easy, hard, w)));
  }

  private static double sharpness(
      Run run, List<PopulationRisk> easy, List<PopulationRisk> hard, double[] w) {
    var paths = new PathSharpness(run.innerStep(), run.adaptation().steps());
    return Math.max(paths.from(easy, w), paths.from(hard, w));
  }

  /** A measure at a network's point; NaN where there is none, or the measure does not exist. */
  private static double measured(RestedNetwork network, ToDoubleFunction<double[]> measure) {
    if (network.isDiverged()) {
      return Double.NaN;
    }
    try {
      return measure.applyAsDouble(network.point());
    } catch (ArithmeticException e) {
      return Double.NaN;
    }
  }

  static String header() {
    List<String> columns = new ArrayList<>(KEY);
    for (String prefix : List.of("nalAdam", "nal", "mamlAdam", "maml")) {
      PHASE.forEach(column -> columns.add(prefix + column));
    }
    columns.addAll(List.of("easyHardness", "hardHardness", "nalSharpness", "mamlSharpness"));
    return String.join(",", columns);
  }

  /** The first cells, with a comma behind the last: no two rows of a plan begin alike. */
  static String key(Run run) {
    // Not a format, whose digits would depend on the locale.
    return run.draw()
        + ","
        + run.network()
        + ","
        + run.adaptation().steps()
        + ","
        + text(run.innerStep(), RISK)
        + ","
        + run.landscape().landscape()
        + ","
        + run.start()
        + ",";
  }

  String line() {
    List<String> cells = new ArrayList<>();
    for (Phase phase : List.of(nal.adam(), nal.rest(), maml.adam(), maml.rest())) {
      cells.add(text(phase.trained(), RISK));
      cells.add(text(phase.gradient(), NORM));
      cells.add(String.valueOf(phase.moves()));
      cells.add(phase.stop());
      cells.add(text(phase.easy(), RISK));
      cells.add(text(phase.hard(), RISK));
    }
    for (double measure : List.of(easyHardness, hardHardness, nalSharpness, mamlSharpness)) {
      cells.add(text(measure, SHARE));
    }
    return key(run) + String.join(",", cells);
  }

  static String text(double value, MathContext digits) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(digits).stripTrailingZeros().toString()
        : "NaN";
  }
}
