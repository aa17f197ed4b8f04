package org.tasklandscape.explore;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.Adam;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Optimiser;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.ParameterPlane;
import org.tasklandscape.network.PopulationRisk;
import org.tasklandscape.network.TeacherEnvironment;
import org.teavm.jso.JSExport;

/**
 * NAL and MAML in training side by side on the tasks of one {@link NetworkTraining}, a move of Adam
 * at a time, and what a page shows of them.
 *
 * <p>After n moves the parameters are those of {@link NetworkTraining#train} with n iterations, to
 * the last bit. Source: theory 3, numerical claim.
 */
public final class TrainedPair {
  /** Of each kind, and so few, that a map of the plane is drawn while training goes on. */
  private static final int MAPPED = 4;

  private final List<MetaTask> tasks;
  private final MetaAlgorithm adapting;
  private final double[] start;
  private final Run nal;
  private final Run maml;
  private final MetaGradient[] judges;
  private final MetaGradient mapped;

  private TrainedPair(NetworkTraining training, TeacherEnvironment world, int steps) {
    adapting = training.maml(world.activation(), steps);
    tasks = training.trainingTasks(world, 0);
    start = training.start(world, 0, 0);
    Adam adam = Adam.of(StepSize.constant(training.outerStep()));
    nal = new Run(MetaGradient.of(MetaAlgorithm.nal(), tasks), adam);
    maml = new Run(MetaGradient.of(adapting, training.trainingTasks(world, 0)), adam);
    int own = training.tasks();
    List<MetaTask> easy = population(training.easy(world, 0, own, training.testTasks()));
    List<MetaTask> hard = population(training.hard(world, 0, own, training.testTasks()));
    judges =
        new MetaGradient[] {
          MetaGradient.of(MetaAlgorithm.nal(), easy),
          MetaGradient.of(MetaAlgorithm.nal(), hard),
          MetaGradient.of(adapting, easy),
          MetaGradient.of(adapting, hard)
        };
    List<MetaTask> few = new ArrayList<>(tasks.subList(0, Math.min(MAPPED, own)));
    few.addAll(tasks.subList(own, own + Math.min(MAPPED, own)));
    mapped = MetaGradient.of(adapting, few);
  }

  /**
   * Both methods at the start of a draw.
   *
   * @param training of both; its iterations and tolerance end nothing here
   * @param world the environment
   * @param steps k of MAML
   * @return the pair
   * @throws IllegalArgumentException if a rule is broken
   */
  static TrainedPair of(NetworkTraining training, TeacherEnvironment world, int steps) {
    return new TrainedPair(training, world, steps);
  }

  private static List<MetaTask> population(List<PopulationRisk> risks) {
    return risks.stream().map(MetaTask::population).toList();
  }

  /** One method's way. */
  private final class Run {
    private final MetaGradient objective;
    private final Optimiser.Mover mover;
    private final double[] point = start.clone();
    private final double[] gradient = new double[start.length];
    private final List<double[]> path = new ArrayList<>();
    private double value;

    Run(MetaGradient objective, Adam adam) {
      this.objective = objective;
      mover = adam.begin(start.length);
      value = objective.gradient(point, gradient);
      path.add(point.clone());
    }

    void move(int iteration) {
      value = mover.move(objective, point, value, gradient, iteration);
      double norm = Vectors.norm(gradient);
      if (!Double.isFinite(value) || !Double.isFinite(norm)) {
        throw new ArithmeticException(
            "value and gradient must stay finite, got %s and the norm %s at iteration %d"
                .formatted(value, norm, iteration));
      }
      path.add(point.clone());
    }
  }

  /**
   * Moves both methods.
   *
   * @param moves how often
   * @throws ArithmeticException if a value is not finite
   */
  @JSExport
  public void advance(int moves) {
    for (int i = 0; i < moves; i++) {
      int now = iterations();
      nal.move(now);
      maml.move(now);
    }
  }

  /** {@return the number of moves so far} */
  @JSExport
  public int iterations() {
    return nal.path.size() - 1;
  }

  /** {@return w of NAL now} */
  @JSExport
  public double[] nal() {
    return nal.point.clone();
  }

  /** {@return w of MAML now} */
  @JSExport
  public double[] maml() {
    return maml.point.clone();
  }

  /**
   * {@return the mean risks of fresh test tasks at NAL's parameters and then at MAML's: easy and
   * hard ones before adaptation, easy and hard ones after it}
   */
  @JSExport
  public double[] risks() {
    double[] risks = new double[2 * judges.length];
    for (int i = 0; i < judges.length; i++) {
      risks[i] = judges[i].value(nal.point);
      risks[judges.length + i] = judges[i].value(maml.point);
    }
    return risks;
  }

  /**
   * The ways (s, t) of NAL and then of MAML on the plane through the start and both ends, as many
   * points of each.
   *
   * @param most of the points of a way, at least 2; the last one is where it is now
   * @return nothing as long as start and ends lie on one line
   */
  @JSExport
  public double[] paths(int most) {
    ParameterPlane plane = plane();
    if (plane == null) {
      return new double[0];
    }
    int last = nal.path.size() - 1;
    int parts = Math.min(most - 1, last);
    double[] places = new double[4 * (parts + 1)];
    double[] away = new double[start.length];
    int at = 0;
    for (List<double[]> path : List.of(nal.path, maml.path)) {
      for (int i = 0; i <= parts; i++) {
        double[] w = path.get((int) ((long) i * last / parts));
        Vectors.sum(w, -1, plane.origin(), away);
        places[at++] = Vectors.dot(away, plane.first());
        places[at++] = Vectors.dot(away, plane.second());
      }
    }
    return places;
  }

  private ParameterPlane plane() {
    try {
      return ParameterPlane.through(start, nal.point, maml.point);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The mean risk after adaptation of some training tasks, as many of each kind, on the plane of
   * {@link #paths}.
   *
   * @param left the least s
   * @param right the greatest s
   * @param bottom the least t
   * @param top the greatest t
   * @param columns of the grid
   * @param rows of the grid
   * @return a value for each point, row by row from the bottom; nothing without a plane
   */
  @JSExport
  public double[] map(double left, double right, double bottom, double top, int columns, int rows) {
    ParameterPlane plane = plane();
    if (plane == null) {
      return new double[0];
    }
    double[] values = new double[columns * rows];
    for (int i = 0; i < values.length; i++) {
      double s = left + (right - left) * (i % columns + 0.5) / columns;
      double t = bottom + (top - bottom) * (i / columns + 0.5) / rows;
      values[i] = mapped.value(plane.point(s, t));
    }
    return values;
  }
}
