package org.tasklandscape.chapter.metareinforcement;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.control.PlanarMotion;
import org.tasklandscape.control.PlanarPose;
import org.tasklandscape.control.VelocityTasks;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.experiment.PolicyResults.Moment;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.reinforcement.GaussianPolicy;
import org.tasklandscape.reinforcement.MeanDrive;
import org.tasklandscape.reinforcement.PlainGradient;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * The half-cheetah before and after adaptation to one wanted speed: the committed policies of the
 * first seed, driven by their mean action from rest, as stick figures.
 *
 * @param results of the trained policies
 * @param speed that is wanted
 * @param updates of adaptation
 * @param every every how many actions a figure is drawn
 * @param seed of the episodes that adapt
 */
public record CheetahGait(PolicyResults results, double speed, int updates, int every, long seed)
    implements FigureStudy<CheetahGait.Stick> {
  private static final String FAMILY = "half-cheetah-small";
  private static final List<String> METHODS = List.of("drs", "maml");

  /**
   * The axis of a capsule at one time, from end to end.
   *
   * @param method of training
   * @param adapted whether after adaptation
   * @param action the number of the action
   * @param link the number of its link
   * @param x of one end
   * @param z height of that end
   * @param endX of the other
   * @param endZ height of the other
   */
  public record Stick(
      String method,
      boolean adapted,
      int action,
      int link,
      double x,
      double z,
      double endX,
      double endZ) {}

  /** {@return the study of the committed policies} */
  public static CheetahGait defaults() {
    return new CheetahGait(PolicyResults.committed("cheetah-small"), 1.8, 3, 10, 202_611_306L);
  }

  @Override
  public Rows<Stick> run() {
    List<Stick> sticks = new ArrayList<>();
    for (String method : METHODS) {
      double[] theta = results.parameters(FAMILY, method);
      sticks.addAll(sticks(method, false, theta));
      sticks.addAll(sticks(method, true, adapted(method, theta)));
    }
    return Rows.of(Stick.class, sticks);
  }

  private double[] adapted(String method, double[] theta) {
    GaussianPolicy policy = results.policy(FAMILY);
    var gradient =
        new PlainGradient(
            policy,
            results.tasks(FAMILY),
            results.config().test().episodes(),
            results.config().training().discount());
    double[] task = {speed};
    double step = step(method);
    double[] slope = new double[theta.length];
    double[] at = theta.clone();
    for (int k = 0; k < updates; k++) {
      gradient.play(at, task, new Streams(seed, name()), method + "/" + k);
      gradient.gradient(at, slope);
      for (int i = 0; i < at.length; i++) {
        at[i] -= step * slope[i];
      }
    }
    return at;
  }

  /** The step that validation tasks chose for the policy. */
  private double step(String method) {
    Moment end = Moment.after(results.config().training().budget(), updates);
    return results.size(FAMILY, method, end).of(results.config().seeds().get(0));
  }

  private List<Stick> sticks(String method, boolean adapted, double[] theta) {
    VelocityTasks tasks = (VelocityTasks) results.tasks(FAMILY);
    GaussianPolicy policy = results.policy(FAMILY);
    PlanarMotion motion = new PlanarMotion(tasks.locomotion().body());
    var drive = new MeanDrive(tasks.locomotion(), policy, theta);
    List<Stick> sticks = new ArrayList<>();
    for (int t = 0; t <= tasks.horizon(); t++) {
      if (t % every == 0) {
        for (PlanarPose.Segment of : PlanarPose.of(motion).ends()) {
          sticks.add(
              new Stick(method, adapted, t, of.link(), of.x(), of.z(), of.endX(), of.endZ()));
        }
      }
      double[] control = drive.act(motion);
      for (int i = 0; i < tasks.locomotion().frameSkip(); i++) {
        motion.step(control);
      }
    }
    return sticks;
  }

  @Override
  public Figure figure(Rows<Stick> rows) {
    FigureBuilder figure =
        Words.of(this)
            .with("body", FAMILY)
            .with("budget", results.config().training().budget())
            .with("first", results.config().seeds().get(0))
            .with("sizes", METHODS.stream().map(this::step).toList())
            .with("episodes", results.config().test().episodes())
            .parameters(PolicyWords.parameters(results))
            .figure()
            .columns(1)
            .panelSize(1100, 300);
    for (String method : METHODS) {
      for (boolean adapted : new boolean[] {false, true}) {
        String title = PolicyWords.name(method) + (adapted ? ", after" : ", before adaptation");
        Plot plot = Plot.titled(title).axes("x", "height").xRange(-1, 6.5).equalAspect();
        Rows<Stick> own = rows.where(s -> s.adapted() == adapted && s.method().equals(method));
        int frames = own.by(Stick::action).size();
        own.by(Stick::action).forEach((t, at) -> draw(plot, at, t / every, frames));
        figure.panel(plot.horizontal(0, "", Palette.NEUTRAL));
      }
    }
    return figure.build();
  }

  private static void draw(Plot plot, Rows<Stick> links, int frame, int frames) {
    Ink ink = Palette.ordered(frame, frames).with(Dash.SOLID);
    for (Stick link : links) {
      plot.line(
          "", new double[] {link.x(), link.endX()}, new double[] {link.z(), link.endZ()}, ink);
    }
  }
}
