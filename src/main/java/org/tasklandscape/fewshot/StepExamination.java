package org.tasklandscape.fewshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.LargestCurvature;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/**
 * Loss and accuracy of a trained network on test tasks after one and after ten gradient steps, as
 * curves over the step size, and at the size that suits the network best.
 *
 * <p>The best size of a number of steps is that of the least mean cross-entropy on tuning tasks of
 * kinds that are tuned together, easy and hard ones in equal numbers, by {@link TunedSize}. One
 * gradient at w serves the first step of every size: after one step a task costs one gradient and a
 * look at each size. Ten steps take nine more for each, so they are tuned on a tenth of the tasks,
 * and tested at the best size alone.
 *
 * @param tasks of each kind for tests, at least 1
 * @param tuningTasks of each kind for tuning, at least 1
 * @param longTasks of each kind for tests after ten steps, at least 1
 * @param together the kinds that are tuned together; what is tuned with none has the first's sizes
 */
public record StepExamination(
    int tasks, int tuningTasks, int longTasks, List<List<String>> together) {
  /** Step sizes of the curves: 0, which is no step, and 0.01 · 2ᵏ. */
  public static final List<Double> SIZES =
      Stream.concat(Stream.of(0.0), IntStream.range(0, 8).mapToObj(power -> (1 << power) / 100.0))
          .toList();

  /** Numbers of adaptation steps. */
  public static final List<Integer> STEPS = List.of(1, 10);

  private static final int CURVED_TASKS = 8;
  private static final LargestCurvature CURVATURE = new LargestCurvature(20);

  /** What tasks are used for. */
  public enum Use {
    /** To choose the step size by. */
    TUNING,
    /** To judge by. */
    TEST
  }

  /**
   * A point of a curve.
   *
   * @param use of the tasks
   * @param kind of the tasks
   * @param steps of adaptation
   * @param size of a step
   * @param tuned whether it is the network's best size, not one of the grid
   * @param loss mean cross-entropy over the tasks, infinite if that of one is not finite
   * @param accuracy mean over the tasks
   */
  public record Point(
      Use use, String kind, int steps, double size, boolean tuned, double loss, double accuracy) {}

  /**
   * The landscape around the network, where the first step is made.
   *
   * @param kind of the tasks
   * @param curvature mean over tasks of λ of the support's risk, as {@link LargestCurvature}
   * @param slope mean norm of its gradient
   */
  public record Surrounding(String kind, double curvature, double slope) {}

  /**
   * What an examination found.
   *
   * @param points tuning, then test; kind by kind, one step, then ten, in the order of sizes, the
   *     tuned one last
   * @param surroundings easy, then hard
   */
  public record Found(List<Point> points, List<Surrounding> surroundings) {}

  /**
   * Checks the numbers of tasks and copies the lists.
   *
   * @throws IllegalArgumentException if one is smaller than 1
   */
  public StepExamination {
    if (Math.min(tasks, Math.min(tuningTasks, longTasks)) < 1) {
      throw new IllegalArgumentException(
          "must have at least 1 task of each kind, got %d"
              .formatted(Math.min(tasks, Math.min(tuningTasks, longTasks))));
    }
    together = together.stream().map(List::copyOf).toList();
  }

  /**
   * Tests on as many tasks as tuning, a tenth of them after ten steps; easy and hard ones are tuned
   * together.
   *
   * @param tasks of each kind, at least 1
   * @throws IllegalArgumentException if there is none
   */
  public StepExamination(int tasks) {
    this(tasks, tasks, tenth(tasks), List.of(DrawingTasks.KINDS));
  }

  private static int tenth(int tasks) {
    return tasks < 1 ? tasks : Math.max(1, tasks / 10);
  }

  /**
   * {@return on how many tasks so many steps are made}
   *
   * @param use of the tasks
   * @param steps one of {@link #STEPS}
   */
  public int tasks(Use use, int steps) {
    if (use == Use.TUNING) {
      return steps == 1 ? tuningTasks : tenth(tuningTasks);
    }
    return steps == 1 ? tasks : longTasks;
  }

  /** {@return the kinds that are tuned} */
  public List<String> tunedKinds() {
    return together.stream().flatMap(List::stream).toList();
  }

  /**
   * Examines a network.
   *
   * @param network the architecture
   * @param w its parameters
   * @param landscape whose test tasks are drawn
   * @param streams the seed; tasks are those of its streams "tuning" and "test"
   * @param trials over whose threads the tasks are spread
   * @return the curves and what surrounds w
   */
  public Found of(
      ConvNetwork network, double[] w, FewShotTasks landscape, Streams streams, Trials trials) {
    var room = new Room(network, w, landscape, streams, trials);
    return new Found(points(room), tunedKinds().stream().map(room::surrounding).toList());
  }

  /**
   * The curves alone.
   *
   * @param network the architecture
   * @param w its parameters
   * @param landscape whose test tasks are drawn
   * @param streams the seed, as for {@link #of}
   * @param trials over whose threads the tasks are spread
   * @return the points
   */
  public List<Point> curves(
      ConvNetwork network, double[] w, FewShotTasks landscape, Streams streams, Trials trials) {
    return points(new Room(network, w, landscape, streams, trials));
  }

  private List<Point> points(Room room) {
    List<Point> points = new ArrayList<>();
    double[][] tuned = new double[together.size()][];
    for (int group = 0; group < tuned.length; group++) {
      tuned[group] = tuned(room, together.get(group), points);
    }
    for (String kind : room.landscape.kinds()) {
      double[] own = tuned[group(kind)];
      for (int s = 0; s < STEPS.size(); s++) {
        List<Double> sizes = s == 0 ? SIZES : List.of();
        points.addAll(room.curve(Use.TEST, kind, STEPS.get(s), sizes, own[s]));
      }
    }
    return points;
  }

  /** The best size of each number of steps; the curves it follows from join the points. */
  private static double[] tuned(Room room, List<String> kinds, List<Point> points) {
    double[][] sums = new double[STEPS.size()][SIZES.size()];
    for (String kind : kinds) {
      for (int s = 0; s < STEPS.size(); s++) {
        List<Point> curve = room.curve(Use.TUNING, kind, STEPS.get(s), SIZES);
        for (int i = 0; i < SIZES.size(); i++) {
          sums[s][i] += curve.get(i).loss();
        }
        points.addAll(curve);
      }
    }
    return Arrays.stream(sums).mapToDouble(sum -> TunedSize.of(SIZES, sum)).toArray();
  }

  private int group(String kind) {
    return IntStream.range(0, together.size())
        .filter(group -> together.get(group).contains(kind))
        .findFirst()
        .orElse(0);
  }

  /** The networks of one thread, whose large arrays are used for one task after the other. */
  private record Desk(ScaledRisk support, ScaledRisk query) {
    static Desk of(ConvNetwork network, EpisodeShape shape) {
      return new Desk(
          new ScaledRisk(new ImageRisk(network, shape.support())),
          new ScaledRisk(new ImageRisk(network, shape.query())));
    }

    /** What is judged by is not scaled: a hard task's cross-entropy is that of its images. */
    void lay(Episode episode) {
      support.show(episode.support(), episode.supportLabels(), episode.scale());
      query.show(episode.query(), episode.queryLabels(), 1);
    }
  }

  /** Loss and accuracy of one task, or sums of them. */
  private record Judged(double loss, double accuracy) {
    Judged plus(Judged other) {
      return new Judged(loss + other.loss, accuracy + other.accuracy);
    }
  }

  /** What one examination works with. */
  private final class Room {
    private final double[] w;
    private final FewShotTasks landscape;
    private final Streams streams;
    private final Trials trials;
    private final Desks<Desk> desks;

    Room(ConvNetwork network, double[] w, FewShotTasks landscape, Streams streams, Trials trials) {
      this.w = w;
      this.landscape = landscape;
      this.streams = streams;
      this.trials = trials;
      desks = new Desks<>(() -> Desk.of(network, landscape.shape()));
    }

    private <T> T at(Use use, String kind, int task, Function<Desk, T> work) {
      String stream = use == Use.TUNING ? "tuning" : "test";
      return desks.at(
          desk -> {
            desk.lay(landscape.test(landscape.kinds().indexOf(kind), streams.stream(stream, task)));
            return work.apply(desk);
          });
    }

    /** Means over the tasks at each size of a grid, then at tuned ones. */
    List<Point> curve(Use use, String kind, int steps, List<Double> grid, Double... tuned) {
      List<Double> sizes = Stream.concat(grid.stream(), Stream.of(tuned)).toList();
      int count = tasks(use, steps);
      Judged[] sums = new Judged[sizes.size()];
      for (List<Judged> one :
          trials.run(count, t -> at(use, kind, t, desk -> judged(desk, steps, sizes)))) {
        for (int i = 0; i < sums.length; i++) {
          sums[i] = sums[i] == null ? one.get(i) : sums[i].plus(one.get(i));
        }
      }
      List<Point> curve = new ArrayList<>();
      for (int i = 0; i < sums.length; i++) {
        double loss = sums[i].loss() / count;
        double accuracy = sums[i].accuracy() / count;
        boolean own = i >= grid.size();
        curve.add(new Point(use, kind, steps, sizes.get(i), own, loss, accuracy));
      }
      return curve;
    }

    private List<Judged> judged(Desk desk, int steps, List<Double> sizes) {
      double[] first = new double[w.length];
      desk.support().gradient(w, first);
      return sizes.stream().map(size -> adapted(desk, first, steps, size)).toList();
    }

    private Judged adapted(Desk desk, double[] first, int steps, double size) {
      double[] u = new double[w.length];
      Vectors.sum(w, -size, first, u);
      double[] gradient = new double[w.length];
      for (int made = 1; made < steps && size > 0; made++) {
        desk.support().gradient(u, gradient);
        Vectors.add(-size, gradient, u);
      }
      double loss = desk.query().value(u);
      // Where a step overflows, nothing is known of the labels.
      return Double.isFinite(loss)
          ? new Judged(loss, desk.query().accuracy())
          : new Judged(Double.POSITIVE_INFINITY, 1.0 / landscape.shape().classes());
    }

    Surrounding surrounding(String kind) {
      int count = Math.min(CURVED_TASKS, tasks);
      double curvature = 0;
      double slope = 0;
      for (double[] one :
          trials.run(count, t -> at(Use.TUNING, kind, t, desk -> surrounding(desk, t)))) {
        curvature += one[0] / count;
        slope += one[1] / count;
      }
      return new Surrounding(kind, curvature, slope);
    }

    private double[] surrounding(Desk desk, int task) {
      double[] gradient = new double[w.length];
      desk.support().gradient(w, gradient);
      double curvature = CURVATURE.of(desk.support(), w, streams.stream("direction", task));
      return new double[] {curvature, Vectors.norm(gradient)};
    }
  }
}
