package org.tasklandscape.chapter.hardness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.MarchingSquares;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * w ← w - αΣ(w - w*): gradient descent on the population risk ½ ‖w - w*‖²<sub>Σ</sub> of four tasks
 * in the plane, w* = 0, and the steps that it takes to the accuracy ε against the smallest
 * curvature ρ_min of a task.
 *
 * <p>The squared distance from the optimum along an axis of curvature ρ shrinks by (1 - αρ)² a
 * step, so that a task takes about ln ε/(2 ln|1 - αρ_min|) steps.
 *
 * @param innerStep α
 * @param start the first coordinate of w at the start; the second is three quarters of it
 * @param accuracy ε, as a share of the squared distance at the start
 * @param steps how many are taken on each of the four tasks
 * @param curvatures the values of ρ_min
 */
public record DescentAndHardness(
    double innerStep, double start, double accuracy, int steps, Range curvatures)
    implements FigureStudy<DescentAndHardness.Point> {
  private static final double REACH = 1.3;
  private static final int GRID = 121;

  /** Contours go on beyond the height, since the panel is wider than it is high. */
  private static final int WIDER = 2;

  private static final double[] LEVELS = {0.01, 0.1, 0.4, 1, 2};

  /** The tasks, each by its curvatures along two axes and the angle of the first. */
  public enum Task {
    /** Easy. */
    EASY("easy", 1, 0.6, 0, Palette.EASY),
    /** The easy task, turned: one spectrum, equally hard by any rate. */
    TURNED("easy, turned", 1, 0.6, 60, Palette.OTHER),
    /** As smooth as the easy task, less convex. */
    STRETCHED("same ρ_max, small ρ_min", 1, 0.05, 0, Palette.ANOTHER),
    /** Every curvature small. */
    FLAT("all curvatures small", 0.1, 0.05, 0, Palette.HARD);

    private final String words;
    private final double largest;
    private final double smallest;
    private final double degrees;
    private final Ink ink;

    Task(String words, double largest, double smallest, double degrees, Ink ink) {
      this.words = words;
      this.largest = largest;
      this.smallest = smallest;
      this.degrees = degrees;
      this.ink = ink;
    }

    /** {@return Σ} */
    public double[][] covariance() {
      double c = StrictMath.cos(StrictMath.toRadians(degrees));
      double s = StrictMath.sin(StrictMath.toRadians(degrees));
      double off = (largest - smallest) * c * s;
      return new double[][] {
        {largest * c * c + smallest * s * s, off}, {off, largest * s * s + smallest * c * c}
      };
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** What the smallest curvature is varied in. */
  public enum Family {
    /** Σ = ρ_min I. */
    ISOTROPIC("all curvatures equal"),
    /** One curvature 1/α, the other ρ_min. */
    STRETCHED("ρ_max = 1/α");

    private final String words;

    Family(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * A step of a descent, or the number of steps that one takes to ε.
   *
   * @param descent the task, or the family that it is of
   * @param smallest ρ_min
   * @param step how many steps were taken
   * @param w1 the first coordinate of w there, unknown for a family
   * @param w2 the second
   * @param left the squared distance from the optimum there as a share of that at the start
   */
  public record Point(
      String descent, double smallest, int step, double w1, double w2, double left) {}

  /** Checks the rule of each parameter. */
  public DescentAndHardness {
    if (!(innerStep > 0 && accuracy > 0 && accuracy < 1 && steps >= 1)) {
      throw new IllegalArgumentException(
          "must have α > 0, ε in (0, 1) and steps >= 1, got %s, %s and %d"
              .formatted(innerStep, accuracy, steps));
    }
  }

  /** {@return the study at α = 1, ε = 1 % and ρ_min from 0.01 to 0.9} */
  public static DescentAndHardness defaults() {
    return new DescentAndHardness(1, 1, 0.01, 30, Range.logarithmic(0.01, 0.9, 25));
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (Task task : Task.values()) {
      Descent descent = new Descent(task.covariance());
      for (int k = 0; k <= steps; k++) {
        points.add(
            new Point(task.words, task.smallest, k, descent.w[0], descent.w[1], descent.left()));
        descent.step();
      }
    }
    for (Family family : Family.values()) {
      for (double smallest : curvatures.values()) {
        double other = family == Family.ISOTROPIC ? smallest : 1 / innerStep;
        Descent descent = new Descent(new double[][] {{other, 0}, {0, smallest}});
        int taken = 0;
        for (; descent.left() > accuracy; taken++) {
          descent.step();
        }
        points.add(
            new Point(family.words, smallest, taken, Double.NaN, Double.NaN, descent.left()));
      }
    }
    return Rows.of(Point.class, points);
  }

  /** Gradient descent under way. */
  private final class Descent {
    private final double[][] covariance;
    private final double[] w = {start, 0.75 * start};

    private Descent(double[][] covariance) {
      this.covariance = covariance;
    }

    private void step() {
      double first = covariance[0][0] * w[0] + covariance[0][1] * w[1];
      double second = covariance[1][0] * w[0] + covariance[1][1] * w[1];
      w[0] -= innerStep * first;
      w[1] -= innerStep * second;
    }

    private double left() {
      return (w[0] * w[0] + w[1] * w[1]) / (1.5625 * start * start);
    }
  }

  /** ½ wᵀΣw. */
  private static double risk(double[][] covariance, double[] w) {
    return 0.5
        * (covariance[0][0] * w[0] * w[0]
            + 2 * covariance[0][1] * w[0] * w[1]
            + covariance[1][1] * w[1] * w[1]);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure =
        Words.of(this).with("second", 0.75 * start).figure().columns(2).panelSize(820, 600);
    for (Task task : Task.values()) {
      figure.panel(path(task, rows.where(row -> row.descent.equals(task.words))));
    }
    return figure.panel(left(rows)).panel(toAccuracy(rows)).build();
  }

  /** The path over the contours of the task's risk. */
  private Plot path(Task task, Rows<Point> rows) {
    double[] up = Range.linear(-REACH * start, REACH * start, GRID).values();
    double reach = WIDER * REACH * start;
    double[] across = Range.linear(-reach, reach, WIDER * (GRID - 1) + 1).values();
    double[] w = {start, 0.75 * start};
    double atStart = risk(task.covariance(), w);
    double[][] share = new double[across.length][up.length];
    for (int i = 0; i < across.length; i++) {
      for (int j = 0; j < up.length; j++) {
        share[i][j] = risk(task.covariance(), new double[] {across[i], up[j]}) / atStart;
      }
    }
    Plot plot =
        Plot.titled(task.words)
            .axes("w₁", "w₂")
            .xRange(-REACH * start, REACH * start)
            .yRange(-REACH * start, REACH * start)
            .equalAspect();
    for (double level : LEVELS) {
      plot.contour(MarchingSquares.contour(across, up, share, level), "", Palette.NEUTRAL);
    }
    double[] x = rows.values(Point::w1);
    double[] y = rows.values(Point::w2);
    return plot.line("", x, y, task.ink).points("", x, y, new double[x.length], task.ink);
  }

  private Plot left(Rows<Point> rows) {
    Plot plot =
        Plot.titled("Distance left")
            .axes("gradient steps", "‖w - w*‖² left, as a share")
            .logY()
            .yRange(1e-4, 1)
            .horizontal(accuracy, "ε", Palette.LIMIT)
            .legendBelow();
    for (Task task : Task.values()) {
      Rows<Point> own = rows.where(row -> row.descent.equals(task.words));
      plot.line(task.words, own.values(Point::step), own.values(Point::left), task.ink);
    }
    return plot;
  }

  private Plot toAccuracy(Rows<Point> rows) {
    Plot plot =
        Plot.titled("Steps to ε")
            .axes("smallest curvature ρ_min", "gradient steps")
            .logX()
            .logY()
            .legendBelow();
    double[] mu = curvatures.values();
    double[] law = Arrays.stream(mu).map(this::stepsTo).toArray();
    plot.line("ln ε/(2 ln|1 - αρ_min|)", mu, law, Palette.BOUND);
    for (Family family : Family.values()) {
      Rows<Point> own = rows.where(row -> row.descent.equals(family.words));
      Ink ink = family == Family.ISOTROPIC ? Palette.HARD : Palette.ANOTHER;
      plot.points(
          family.words,
          own.values(Point::smallest),
          own.values(Point::step),
          new double[own.size()],
          ink);
    }
    return plot;
  }

  /** The steps, not rounded, after which (1 - αρ_min)² to their power is ε. */
  double stepsTo(double smallest) {
    return StrictMath.log(accuracy) / (2 * StrictMath.log(Math.abs(1 - innerStep * smallest)));
  }
}
