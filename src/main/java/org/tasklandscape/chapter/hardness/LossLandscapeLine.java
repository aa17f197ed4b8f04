package org.tasklandscape.chapter.hardness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.AdaptedRisk;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * ½ρ(w - w*)² before and ½q(ρ; m)(w - w*)² after one step, in one dimension: the excess risks of
 * easy and hard tasks, their average, and both solutions.
 *
 * <p>Source: theory 1.3 to 1.5.
 *
 * @param world the clusters, of dimension 1, both of positive probability
 * @param step one step, in training and in testing
 * @param axis the values of w
 */
public record LossLandscapeLine(TwoClusters world, Adaptation step, Range axis)
    implements FigureStudy<LossLandscapeLine.Point> {
  private static final String CURVE = "curve";
  private static final String NAL = "NAL";
  private static final String MAML = "MAML";

  /**
   * Excess risks at one w.
   *
   * @param point NAL or MAML at a solution, else curve
   * @param w w
   * @param easyBefore of the easy task before the step
   * @param hardBefore of the hard task
   * @param averageBefore their average
   * @param easyAfter of the easy task after the step
   * @param hardAfter of the hard task
   * @param averageAfter their average
   */
  public record Point(
      String point,
      double w,
      double easyBefore,
      double hardBefore,
      double averageBefore,
      double easyAfter,
      double hardAfter,
      double averageAfter) {}

  /** Checks that the world is a line with tasks of both kinds. */
  public LossLandscapeLine {
    if (world.dimension() != 1 || world.hardProbability() == 0 || world.hardProbability() == 1) {
      throw new IllegalArgumentException(
          "the landscape on a line must have d = 1 and 0 < p_H < 1, got " + world);
    }
  }

  /**
   * {@return the study of an easy task of curvature 1 at 0 and a hard one of curvature 0.1 at 4, α
   * = 1, m = 50}
   */
  public static LossLandscapeLine defaults() {
    TwoClusters favourable = Landscapes.favourable();
    TwoClusters world =
        TwoClusters.of(
            1,
            TwoClusters.easy(favourable.easy().curvature(), 0),
            TwoClusters.hard(favourable.hard().curvature(), 0),
            favourable.distance());
    Adaptation step = Adaptation.step(Landscapes.step().innerStep(), 50);
    return new LossLandscapeLine(world, step, Range.linear(-1.5, 5.5, 141));
  }

  @Override
  public Rows<Point> run() {
    TaskEnvironment tasks = world.environment();
    Comparison solved = Comparison.of(tasks, step, step);
    AdaptedRisk before = AdaptedRisk.of(tasks, Adaptation.none());
    AdaptedRisk after = AdaptedRisk.of(tasks, step);
    List<Point> points = new ArrayList<>();
    for (double w : axis.values()) {
      points.add(point(CURVE, w, before, after));
    }
    points.add(point(NAL, solved.nalArray()[0], before, after));
    points.add(point(MAML, solved.mamlArray()[0], before, after));
    return Rows.of(Point.class, points);
  }

  private Point point(String name, double w, AdaptedRisk before, AdaptedRisk after) {
    double easy = 1 - world.hardProbability();
    double hard = world.hardProbability();
    double[] b = before.partsAt(Nd4j.createFromArray(w));
    double[] a = after.partsAt(Nd4j.createFromArray(w));
    return new Point(
        name, w, b[0] / easy, b[1] / hard, b[0] + b[1], a[0] / easy, a[1] / hard, a[0] + a[1]);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    Plot before =
        panel("Before the step", rows, Point::easyBefore, Point::hardBefore, Point::averageBefore);
    Plot after =
        panel("After one step", rows, Point::easyAfter, Point::hardAfter, Point::averageAfter);
    return Words.of(this).figure().panel(before).panel(after).panelSize(760, 620).build();
  }

  private static Plot panel(
      String title,
      Rows<Point> rows,
      ToDoubleFunction<Point> easy,
      ToDoubleFunction<Point> hard,
      ToDoubleFunction<Point> average) {
    Rows<Point> curve = rows.where(row -> row.point.equals(CURVE));
    Point nal = rows.only(row -> row.point.equals(NAL));
    Point maml = rows.only(row -> row.point.equals(MAML));
    double highest = Math.max(average.applyAsDouble(nal), average.applyAsDouble(maml));
    double[] w = curve.values(Point::w);
    double[] left = curve.values(hard);
    return Plot.titled(title)
        .axes("w", "excess risk")
        .xRange(w[0], w[w.length - 1])
        // Both solutions must show, and the hard task at the left end.
        .yRange(0, Math.max(left[0], 1.2 * highest))
        .legendBelow()
        .line("easy task", w, curve.values(easy), Palette.EASY)
        .line("hard task", w, left, Palette.HARD)
        .line("average", w, curve.values(average), Palette.NEUTRAL)
        .marker(nal.w, average.applyAsDouble(nal), NAL, Palette.NAL)
        .marker(maml.w, average.applyAsDouble(maml), MAML, Palette.MAML);
  }
}
