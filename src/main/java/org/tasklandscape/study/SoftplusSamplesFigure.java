package org.tasklandscape.study;

import java.util.Locale;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

/**
 * NAL and MAML in the plane of easy and hard part, a panel for each landscape.
 *
 * @param study the study
 * @param table its numbers
 */
record SoftplusSamplesFigure(SoftplusSamplesStudy study, Table table) {

  Figure build() {
    FigureBuilder figure =
        Figure.named(study.name())
            .caption(caption())
            .alt(
                "Four panels, hard part against easy part of the excess risk, NAL and MAML with"
                    + " crosses of intervals.")
            .parameters(Parameters.of(study))
            .columns(2)
            .panelSize(820, 560);
    for (String landscape : study.landscapes()) {
      Estimate gain = SoftplusSamplesStudy.gain(table, landscape);
      Plot plot =
          RiskCross.plot(
                  String.format(
                      Locale.ROOT,
                      "%s: gain %.2f (%.2f to %.2f)",
                      landscape,
                      gain.value(),
                      gain.lower(),
                      gain.upper()))
              .xRange(0.003, 0.06)
              .yRange(5e-5, 0.1);
      draw(plot, landscape, "nal");
      draw(plot, landscape, "maml");
      figure.panel(plot);
    }
    return figure.build();
  }

  private void draw(Plot plot, String landscape, String method) {
    RiskCross.draw(
        plot,
        method.toUpperCase(Locale.ROOT),
        SoftplusSamplesStudy.mean(table, landscape, method + "Easy"),
        SoftplusSamplesStudy.mean(table, landscape, method + "Hard"),
        method.equals("nal") ? Palette.NAL : Palette.MAML);
  }

  private String caption() {
    TeacherEnvironment base = TeacherEnvironment.base(PopulationActivation.RELU);
    return ("Hard against easy part of the excess risk on fresh tasks of softplus networks, after"
            + " adaptation; the gain above each panel is NAL's risk over MAML's. Geometric means over %d"
            + " draws of centres and tasks, with 95 %% intervals (Student, of the logarithm). %d"
            + " training tasks a draw, half of each kind: NAL on all %d samples of each, MAML on %d"
            + " inner and %d outer ones. %d fresh tasks, adapted on %d samples, judged on %d others;"
            + " outputs without noise. %d gradient steps of %s in training and testing; Adam, %d"
            + " moves, step %s decaying to a third. Base case: d = %d, k = %d, R = %s, ρ_E = %s, ρ_H ="
            + " %s, r_E = %s, r_H = %s; near: R = %s; spread: r_H = %s; equally hard: ρ_H = ρ_E."
            + " Seed %d. The parameters are the companion's own choice.")
        .formatted(
            study.draws(),
            study.training(),
            study.innerSamples() + study.outerSamples(),
            study.innerSamples(),
            study.outerSamples(),
            study.tests(),
            study.testSamples(),
            study.heldOut(),
            study.steps(),
            Captions.number(study.innerStep()),
            study.iterations(),
            Captions.number(study.outerStep()),
            base.features(),
            base.neurons(),
            Captions.number(base.distance()),
            Captions.number(base.easyVariance()),
            Captions.number(base.hardVariance()),
            Captions.number(base.easySpread()),
            Captions.number(base.hardSpread()),
            Captions.number(study.near()),
            Captions.number(study.wide()),
            study.seed());
  }
}
