package org.tasklandscape.chapter.metareinforcement;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.experiment.PolicyResults.Moment;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;

/**
 * What the step at test does to a comparison: returns before and after one update, with a step
 * chosen by validation tasks and with that of training.
 *
 * @param results of the trained policies
 * @param families of tasks, a column of panels each
 */
public record TestStep(PolicyResults results, List<String> families)
    implements FigureStudy<TestStep.Point> {
  private static final List<String> METHODS = List.of("drs", "maml");

  /**
   * Policies of a method at a checkpoint.
   *
   * @param family of tasks
   * @param method of training
   * @param steps of training
   * @param before the mean return before adaptation
   * @param chosen that after one update with the step chosen
   * @param given that after one update with the step of training
   * @param size the mean of the chosen steps
   */
  public record Point(
      String family,
      String method,
      long steps,
      @Ends Estimate before,
      @Ends Estimate chosen,
      @Ends Estimate given,
      double size) {}

  /** Copies the list. */
  public TestStep {
    families = List.copyOf(families);
  }

  /** {@return the study of the committed results} */
  public static TestStep defaults() {
    return new TestStep(PolicyResults.committed("navigation"), List.of("circle", "disc-0.25"));
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (String family : families) {
      for (String method : METHODS) {
        for (long steps : results.config().training().checkpoints()) {
          Moment chosen = Moment.after(steps, 1);
          points.add(
              new Point(
                  family,
                  method,
                  steps,
                  results.returns(family, method, Moment.before(steps)).estimate(),
                  results.returns(family, method, chosen).estimate(),
                  results.returns(family, method, new Moment(steps, 1, false)).estimate(),
                  results.size(family, method, chosen).estimate().value()));
        }
      }
    }
    return Rows.of(Point.class, points);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure =
        PolicyWords.navigation(this, results).figure().columns(families.size()).panelSize(860, 500);
    for (String method : METHODS) {
      for (String family : families) {
        Rows<Point> own = rows.where(p -> p.family().equals(family) && p.method().equals(method));
        double[] x = own.values(Point::steps);
        figure.panel(
            Plot.titled(PolicyWords.name(method) + ", " + family)
                .axes("environment steps", "return")
                .logX()
                .legendBelow()
                .line("before", x, own.values(p -> p.before().value()), Palette.NEUTRAL)
                .line(
                    "one update, step of training",
                    x,
                    own.values(p -> p.given().value()),
                    PolicyWords.ink(method).with(Dash.DOTTED))
                .line(
                    "one update, step chosen",
                    x,
                    own.values(p -> p.chosen().value()),
                    PolicyWords.ink(method).with(Dash.SOLID))
                .estimates("", x, own.estimates(Point::given), PolicyWords.ink(method).hollow())
                .estimates("", x, own.estimates(Point::chosen), PolicyWords.ink(method)));
      }
    }
    return figure.build();
  }
}
