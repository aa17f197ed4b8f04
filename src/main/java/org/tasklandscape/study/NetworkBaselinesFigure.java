package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.meta.Baseline;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import tech.tablesaw.api.Table;

/**
 * Hard against easy part of the excess risk, a point with a cross of intervals for each method.
 *
 * @param study the study
 * @param table its numbers
 */
record NetworkBaselinesFigure(NetworkBaselinesStudy study, Table table) {

  Figure build() {
    FigureBuilder figure =
        Figure.named(study.name())
            .caption(caption())
            .alt(
                "Four panels, hard part against easy part of the excess risk, a point with a cross"
                    + " of intervals for each of six methods.")
            .parameters(Parameters.of(study))
            .columns(2)
            .panelSize(820, 640);
    for (PopulationActivation activation : PopulationActivation.values()) {
      for (String judged : List.of("own", "common")) {
        figure.panel(panel(activation, judged));
      }
    }
    return figure.build();
  }

  private Plot panel(PopulationActivation activation, String judged) {
    Plot plot = RiskCross.plot(activation + ", " + judged + " adaptation");
    for (Baseline method : Baseline.values()) {
      RiskCross.draw(
          plot,
          method.toString(),
          NetworkBaselinesStudy.mean(table, activation, method, judged + "Easy"),
          NetworkBaselinesStudy.mean(table, activation, method, judged + "Hard"),
          BaselineInk.of(method));
    }
    return plot;
  }

  private String caption() {
    TeacherEnvironment world = TeacherEnvironment.base(PopulationActivation.RELU);
    return ("Hard against easy part of the excess risk on fresh tasks, left after each method's own"
            + " adaptation, right after %d gradient steps of α₀ for all; α₀ = %s (ReLU), %s (erf)."
            + " Points: geometric means over %d draws of centres and tasks, crosses: 95 %% intervals"
            + " (Student, of the logarithm). Own adaptation: %d gradient steps of α, in ANIL of the"
            + " last %d of %d neurons; ridge has λ = 1/(kα). Each method's α is that of α₀/2, α₀,"
            + " 2α₀ with the least excess risk after its own adaptation on %d tuning draws,"
            + " which share nothing with these: %s. %d training and %d fresh tasks a draw,"
            + " half of each kind; Adam, %d moves, step %s decaying to a third. d = %d, k = %d, R"
            + " = %s, ρ_E = %s, ρ_H = %s, r_E = %s, r_H = %s; population gradients. Seed %d. The"
            + " parameters are the companion's own choice.")
        .formatted(
            study.steps(),
            Captions.number(study.reluStep()),
            Captions.number(study.erfStep()),
            study.draws(),
            study.steps(),
            study.head(),
            world.neurons(),
            study.tunings(),
            Arrays.stream(PopulationActivation.values())
                .map(this::chosen)
                .collect(Collectors.joining("; ")),
            study.training(),
            study.tests(),
            study.iterations(),
            Captions.number(study.outerStep()),
            world.features(),
            world.neurons(),
            Captions.number(world.distance()),
            Captions.number(world.easyVariance()),
            Captions.number(world.hardVariance()),
            Captions.number(world.easySpread()),
            Captions.number(world.hardSpread()),
            study.seed());
  }

  /** For example "ReLU: NAL 0.7, MAML 1.4, …". */
  private String chosen(PopulationActivation activation) {
    return Arrays.stream(Baseline.values())
        .map(
            method -> {
              Table rows = NetworkBaselinesStudy.rows(table, activation, method);
              double alpha = rows.doubleColumn("innerStep").getDouble(0);
              return method + " " + Captions.number(alpha);
            })
        .collect(Collectors.joining(", ", activation + ": ", ""));
  }
}
