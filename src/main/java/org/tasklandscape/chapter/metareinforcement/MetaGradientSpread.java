package org.tasklandscape.chapter.metareinforcement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tasklandscape.control.DiscNavigation;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.reinforcement.ActionRollouts;
import org.tasklandscape.reinforcement.ActionRollouts.Batch;
import org.tasklandscape.reinforcement.EstimatorSpread;
import org.tasklandscape.reinforcement.EstimatorWeight;
import org.tasklandscape.reinforcement.MetaGradientDraws;
import org.tasklandscape.reinforcement.PolicyLearner;
import org.tasklandscape.reinforcement.PolicyPlan;
import org.tasklandscape.reinforcement.PolicyPlan.Method;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RelativeSpread;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * √(tr Cov g)/‖E g‖ of one estimate g of each kind, at equal numbers of rollouts, 2n of joint
 * training and n + n of the others: on the bridge, and on a policy network at its start and after
 * joint training. Source: theory 5.2, 5.3.1, T8.
 *
 * @param bridge the isotropic task
 * @param distance ‖θ - c‖ there
 * @param draws of each estimator there
 * @param network T, sizes, α and the budget of joint training; its method and n do not matter
 * @param radius of the disc of goals
 * @param gradients estimates of each kind on the network
 * @param rollouts n
 * @param seed of all draws
 */
public record MetaGradientSpread(
    EstimatorSpread bridge,
    double distance,
    int draws,
    PolicyPlan network,
    double radius,
    int gradients,
    List<Integer> rollouts,
    long seed)
    implements FigureStudy<MetaGradientSpread.Point> {

  /** Where estimates are made. */
  public enum Place {
    /** One action, a quadratic reward. */
    BRIDGE("one action, quadratic reward"),
    /** A network that was not trained. */
    START("network, at its start"),
    /** A network after joint training. */
    TRAINED("network, after joint training");

    private final String title;

    Place(String title) {
      this.title = title;
    }
  }

  /**
   * An estimator.
   *
   * @param place where
   * @param estimator which
   * @param rollouts n
   * @param predicted the spread in closed form, NaN where there is none
   * @param spread as simulated
   * @param length ‖E g‖ over that of joint training
   * @param weight the same by T8, w(ρ)/ρ; NaN on networks
   */
  public record Point(
      Place place,
      EstimatorWeight estimator,
      int rollouts,
      double predicted,
      Estimate spread,
      double length,
      double weight) {}

  /** A cell of the simulation. */
  private record Cell(Place place, EstimatorWeight estimator, int rollouts) {}

  /** Copies the list. */
  public MetaGradientSpread {
    rollouts = List.copyOf(rollouts);
  }

  /** {@return the study on navigation to a disc of radius 1, as those policies are trained} */
  public static MetaGradientSpread defaults() {
    var network = new PolicyPlan(Method.DRS, 5, 10, List.of(16, 16), 1, 0.99, 0.1, 0.05, 4, 32_000);
    return new MetaGradientSpread(
        new EstimatorSpread(2, 0.3, 0.5, 0.8),
        1,
        4000,
        network,
        1,
        200,
        List.of(5, 10, 20),
        202_611_314L);
  }

  @Override
  public Rows<Point> run() {
    double[] start = network.policy(family()).initial(streams().stream("start"));
    var learner = new PolicyLearner(network, family(), new Streams(seed, name() + "/training"), 1);
    while (!learner.finished()) {
      learner.step();
    }
    double[] trained = learner.parameters();
    List<Cell> cells = cells();
    List<RelativeSpread> seen =
        Trials.onAllCores()
            .run(
                cells.size(),
                i ->
                    RelativeSpread.of(
                        switch (cells.get(i).place()) {
                          case BRIDGE -> actions(cells.get(i));
                          case START -> gradients(cells.get(i), start);
                          case TRAINED -> gradients(cells.get(i), trained);
                        }));
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      double joint =
          seen.get(cells.indexOf(new Cell(cell.place(), EstimatorWeight.NAL, cell.rollouts())))
              .length();
      points.add(
          new Point(
              cell.place(),
              cell.estimator(),
              cell.rollouts(),
              predicted(cell),
              seen.get(i).value(),
              seen.get(i).length() / joint,
              cell.place() == Place.BRIDGE ? weight(cell) / bridge.curvature() : Double.NaN));
    }
    return Rows.of(Point.class, points);
  }

  private List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Place place : Place.values()) {
      for (EstimatorWeight estimator : EstimatorWeight.values()) {
        for (int n : rollouts) {
          // No network's estimator has the score of the inner rollouts.
          if (place == Place.BRIDGE || estimator != EstimatorWeight.EXACT) {
            cells.add(new Cell(place, estimator, n));
          }
        }
      }
    }
    return cells;
  }

  private DiscNavigation family() {
    return DiscNavigation.disc(radius);
  }

  private Streams streams() {
    return new Streams(seed, name());
  }

  private double weight(Cell cell) {
    return cell.estimator()
        .of(bridge.curvature(), bridge.step(), cell.rollouts(), bridge.dimension());
  }

  private double predicted(Cell cell) {
    if (cell.place() != Place.BRIDGE) {
      return Double.NaN;
    }
    double square = distance * distance;
    double variance =
        switch (cell.estimator()) {
          case NAL -> bridge.joint(2.0 * cell.rollouts(), square);
          case FIRST_ORDER -> bridge.firstOrder(cell.rollouts(), square);
          default -> Double.NaN;
        };
    return Math.sqrt(variance) / (weight(cell) * distance);
  }

  private List<double[]> actions(Cell cell) {
    int d = bridge.dimension();
    boolean joint = cell.estimator() == EstimatorWeight.NAL;
    List<Double> curvatures = Collections.nCopies(d, bridge.curvature());
    int n = joint ? 2 * cell.rollouts() : cell.rollouts();
    var world = new ActionRollouts(curvatures, bridge.deviation(), bridge.step(), n);
    double[] delta = new double[d];
    delta[0] = distance;
    double left = 1 - bridge.step() * bridge.curvature();
    double adapted =
        left * left * distance * distance
            + bridge.step() * bridge.step() * bridge.joint(n, distance * distance);
    double expected = bridge.curvature() * adapted / 2;
    RandomStream stream = streams().stream("bridge/" + cell.estimator() + "/" + n);
    List<double[]> estimates = new ArrayList<>();
    for (int k = 0; k < draws; k++) {
      Batch inner = world.draw(delta, stream);
      double[] slope = new double[d];
      double surplus = 0;
      if (!joint) {
        double[] up = world.draw(inner.adapted(), stream).gradient();
        for (int i = 0; i < d; i++) {
          slope[i] = -up[i];
        }
        surplus = world.risk(inner.adapted()) - expected;
      }
      estimates.add(inner.metaGradient(cell.estimator(), slope, surplus));
    }
    return estimates;
  }

  private List<double[]> gradients(Cell cell, double[] theta) {
    Method method = method(cell.estimator());
    int episodes = method.adapts() ? cell.rollouts() : 2 * cell.rollouts();
    var plan =
        new PolicyPlan(
            method,
            network.tasks(),
            episodes,
            network.hidden(),
            network.deviation(),
            network.discount(),
            network.innerStep(),
            network.delta(),
            network.thinning(),
            network.budget());
    var streams = new Streams(seed, name() + "/" + cell.place() + "/" + episodes);
    return new MetaGradientDraws(plan, family(), streams).at(theta, gradients);
  }

  private static Method method(EstimatorWeight estimator) {
    return switch (estimator) {
      case NAL -> Method.DRS;
      case FIRST_ORDER -> Method.FO_MAML;
      case LOG_LIKELIHOOD -> Method.MAML_LOG_LIKELIHOOD;
      case RATIO -> Method.MAML;
      case EXACT -> throw new IllegalArgumentException("no network's estimator is " + estimator);
    };
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure = Words.of(this).figure().columns(3).panelSize(640, 620);
    for (Place place : Place.values()) {
      Plot plot =
          Plot.titled(place.title)
              .axes("rollouts n before the step", "relative spread")
              .logX()
              .logY()
              .legendBelow();
      for (EstimatorWeight estimator : EstimatorWeight.values()) {
        Rows<Point> own = rows.where(p -> p.place() == place && p.estimator() == estimator);
        if (own.size() > 0) {
          String name = EstimatorWeights.title(estimator);
          if (place == Place.BRIDGE && own.where(p -> p.predicted() > 0).size() > 0) {
            new Curves<>(plot, Point::rollouts, Point::predicted, Point::spread)
                .drawNamed(name, own, EstimatorWeights.ink(estimator));
          } else {
            new Curves<>(plot, Point::rollouts, Point::predicted, Point::spread)
                .points(name, own, EstimatorWeights.ink(estimator));
          }
        }
      }
      figure.panel(plot);
    }
    return figure.build();
  }
}
