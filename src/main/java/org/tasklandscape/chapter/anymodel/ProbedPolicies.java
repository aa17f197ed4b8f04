package org.tasklandscape.chapter.anymodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.PolicyMeasure;
import org.tasklandscape.experiment.PolicyProbeResults;
import org.tasklandscape.experiment.PolicyProbeResults.Case;
import org.tasklandscape.experiment.PolicyProbing.Effort;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverDraws;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Study;
import org.tasklandscape.study.Words;

/**
 * The gain in return that centre and line predict at joint training's policies beside the one that
 * MAML realised, family by family (theory 9.1 to 9.3).
 *
 * @param results the probed policies
 */
public record ProbedPolicies(PolicyProbeResults results)
    implements FigureStudy<ProbedPolicies.Row> {
  /** The family whose goals lie around the start. */
  static final String CIRCLE = "circle";

  /**
   * A family.
   *
   * @param step "own step" or "given step"
   * @param family its name
   * @param seeds how many
   * @param predicted mean over seeds, with Student's interval
   * @param realised the same of MAML's return less joint training's
   */
  public record Row(
      String step, String family, int seeds, @Ends Estimate predicted, @Ends Estimate realised) {}

  /** {@return the study of the committed results} */
  public static ProbedPolicies defaults() {
    return new ProbedPolicies(PolicyProbeResults.committed());
  }

  static String step(boolean chosen) {
    return chosen ? "own step" : "given step";
  }

  /** The words of a study of these. */
  static <S extends Record & Study<?>> Words words(S study, PolicyProbeResults results) {
    Effort effort = Effort.of(results.config());
    return Words.of(study)
        .with("tasks", effort.tasks())
        .with("fresh", effort.fresh())
        .with("updates", effort.updates())
        .with("rounds", effort.rounds())
        .with("seeds", results.config().seeds().size())
        .parameters(parameters(results));
  }

  /** What is saved beside an artefact. */
  static Map<String, Object> parameters(PolicyProbeResults results) {
    Effort effort = Effort.of(results.config());
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("configuration", "src/reinforcement/navigation.json");
    parameters.put("seeds", results.config().seeds());
    parameters.put("tasks", effort.tasks());
    parameters.put("freshTasks", effort.fresh());
    parameters.put("updates", effort.updates());
    parameters.put("rounds", effort.rounds());
    return parameters;
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (boolean chosen : new boolean[] {true, false}) {
      for (String family : results.families()) {
        List<Case> cases = cases(chosen, family);
        rows.add(
            new Row(
                step(chosen),
                family,
                cases.size(),
                OverDraws.mean(
                    cases.stream()
                        .mapToDouble(one -> one.of(PolicyMeasure.CENTRE_AND_LINE))
                        .toArray()),
                OverDraws.mean(cases.stream().mapToDouble(Case::realised).toArray())));
      }
    }
    return Rows.of(Row.class, rows);
  }

  private List<Case> cases(boolean chosen, String family) {
    return results.draws(chosen, family::equals).stream().flatMap(List::stream).toList();
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    return words(this, results)
        .figure()
        .columns(2)
        .panelSize(760, 620)
        .panel(panel(true, rows))
        .panel(panel(false, rows))
        .build();
  }

  private Plot panel(boolean chosen, Rows<Row> rows) {
    List<Case> all = results.draws(chosen, any -> true).stream().flatMap(List::stream).toList();
    double[] told =
        all.stream().mapToDouble(one -> one.of(PolicyMeasure.CENTRE_AND_LINE)).toArray();
    double[] realised = all.stream().mapToDouble(Case::realised).toArray();
    double most = Arrays.stream(told).max().orElseThrow();
    Plot plot =
        Plot.titled(chosen ? "each policy's own step" : "the step of MAML's training")
            .axes("gain in return predicted by centre and line", "gain in return realised by MAML")
            .horizontal(0, "", Palette.NEUTRAL)
            .vertical(0, "", Palette.NEUTRAL)
            .scatter("", told, realised, Palette.NEUTRAL);
    plot.line("equal", new double[] {0, most}, new double[] {0, most}, Palette.BOUND);
    for (Row row : rows.where(row -> row.step().equals(step(chosen)))) {
      Ink ink = row.family().equals(CIRCLE) ? Palette.OTHER : Palette.MAML;
      Estimate predicted = row.predicted();
      double y = row.realised().value();
      plot.interval(predicted.lower(), predicted.upper(), y, ink)
          .label(predicted.value(), y, row.family(), ink)
          .estimates("", new double[] {predicted.value()}, List.of(row.realised()), ink);
    }
    return plot;
  }
}
