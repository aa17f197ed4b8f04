package org.tasklandscape.chapter.modellingtradeoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffOptimisation.Point;
import org.tasklandscape.chapter.modellingtradeoff.TradeoffOptimisation.World;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.Ratio;
import org.tasklandscape.stats.RunningMoments;
import org.tasklandscape.tradeoff.DescentPath;
import org.tasklandscape.tradeoff.DescentPath.Parts;
import org.tasklandscape.tradeoff.DescentSimulation;
import org.tasklandscape.tradeoff.ExpectedLoss;
import org.tasklandscape.tradeoff.ScoreLaw;
import org.tasklandscape.tradeoff.TaskMoments;
import org.tasklandscape.tradeoff.TradeoffEnvironment;

/**
 * Both methods by stochastic gradient descent in one environment, under budgets of gradients on N
 * samples: where the exact mean path lets them cross, and runs around that budget.
 */
final class DescentRace {
  private static final int DRS_COST = 2;
  private static final int MAML_COST = 3;
  private static final int BOTH = DRS_COST * MAML_COST;
  private static final int LARGEST = 100_000;

  private final TradeoffOptimisation study;
  private final World world;
  private final TradeoffEnvironment environment;
  private final ExpectedLoss loss;
  private final DescentPath drs;
  private final DescentPath maml;

  DescentRace(TradeoffOptimisation study, World world) {
    this.study = study;
    this.world = world;
    this.environment = new TradeoffEnvironment(world.dimension(), study.scale());
    this.loss = environment.after(study.innerStep(), world.samples());
    TaskMoments moments = TaskMoments.of(environment, world.samples());
    this.drs = new DescentPath(ScoreLaw.drs(moments), world.dimension(), study.start());
    this.maml =
        new DescentPath(
            ScoreLaw.maml(moments, study.innerStep()), world.dimension(), study.start());
  }

  List<Point> points() {
    int crossing = crossing();
    List<Integer> simulated = study.factors().stream().map(f -> whole(f * crossing)).toList();
    List<Point> points = new ArrayList<>();
    for (int budget = BOTH;
        budget <= 16 * crossing;
        budget = Math.max(budget + BOTH, whole(1.25 * budget))) {
      points.add(point(budget, crossing, false));
    }
    for (int budget : simulated) {
      points.add(point(budget, crossing, true));
    }
    points.sort(Comparator.comparingInt(Point::budget));
    return points;
  }

  /** The least multiple of 6 at which joint training's predicted excess is the larger. */
  private int crossing() {
    int low = 0;
    int high = BOTH;
    while (after(drs, high, DRS_COST).total() <= after(maml, high, MAML_COST).total()) {
      low = high;
      high *= 2;
      if (high > LARGEST) {
        throw new IllegalStateException("must cross below a budget of " + LARGEST);
      }
    }
    while (high - low > BOTH) {
      int middle = whole((low + high) / 2.0);
      boolean more = after(drs, middle, DRS_COST).total() > after(maml, middle, MAML_COST).total();
      low = more ? low : middle;
      high = more ? middle : high;
    }
    return high;
  }

  private Parts after(DescentPath path, int budget, int cost) {
    int iterations = budget / cost;
    return path.after(loss, path.bestStep(iterations), iterations);
  }

  private Point point(int budget, int crossing, boolean simulate) {
    Parts joint = after(drs, budget, DRS_COST);
    Parts adapted = after(maml, budget, MAML_COST);
    Estimate none = Estimate.unknown();
    Estimate[] seen = simulate ? runs(budget) : new Estimate[] {none, none, none, none};
    return new Point(
        world.dimension(),
        world.samples(),
        budget,
        (double) budget / crossing,
        joint.total(),
        adapted.total(),
        joint.modelling(),
        seen[0],
        seen[1],
        seen[2],
        seen[3]);
  }

  /** Means of both methods, their ratio, and the share of runs that joint training loses. */
  private Estimate[] runs(int budget) {
    Streams streams = new Streams(study.seed(), study.name());
    var simulation =
        new DescentSimulation(
            environment, world.samples(), study.innerStep(), streams, Trials.onAllCores());
    List<double[]> joint = runs(simulation, drs, false, budget / DRS_COST);
    List<double[]> adapted = runs(simulation, maml, true, budget / MAML_COST);
    RunningMoments moments = new RunningMoments(2);
    long worse = 0;
    for (int r = 0; r < study.runs(); r++) {
      double x = loss.excess(joint.get(r));
      double y = loss.excess(adapted.get(r));
      moments.add(x, y);
      worse += x > y ? 1 : 0;
    }
    return new Estimate[] {
      moments.estimate(0),
      moments.estimate(1),
      Ratio.of(moments, 0, 1),
      Estimate.share(worse, study.runs())
    };
  }

  private List<double[]> runs(
      DescentSimulation simulation, DescentPath path, boolean method, int iterations) {
    String cell = world + (method ? ", MAML, " : ", DRS, ") + iterations + " iterations";
    return simulation.run(
        method, cell, study.start(), path.bestStep(iterations), iterations, study.runs());
  }

  private static int whole(double budget) {
    return Math.max(BOTH, BOTH * (int) Math.round(budget / BOTH));
  }
}
