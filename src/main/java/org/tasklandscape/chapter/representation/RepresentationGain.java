package org.tasklandscape.chapter.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.representation.FeatureSpace;
import org.tasklandscape.representation.RepresentationMethod;
import org.tasklandscape.representation.RepresentationTraining;
import org.tasklandscape.representation.SpaceSimulation;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.CellName;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;

/**
 * G and both excess risks against m, adapting in the ambient space, in the true features and in
 * learned ones.
 *
 * @param training the environment and the training sets
 * @param tasks T of each learned curve, by alternating minimisation
 * @param samples the range of m, rounded to whole numbers
 * @param every every how many points of the range one is simulated
 * @param draws tasks per simulated point and feature space
 * @param seed the seed of the simulation
 */
public record RepresentationGain(
    RepresentationTraining training,
    List<Integer> tasks,
    Range samples,
    int every,
    int draws,
    long seed)
    implements FigureStudy<RepresentationGain.Point> {
  static final String AMBIENT = "ambient space";
  static final String TRUE = "true features";

  /**
   * Gain and excess risks in one space at one m; in learned ones, means over the training sets.
   *
   * @param space its name
   * @param samples m
   * @param gain G in closed form
   * @param riskNal NAL's excess risk in closed form
   * @param riskMaml MAML's excess risk in closed form
   * @param simulated G simulated, unknown where nothing was
   * @param simulatedNal NAL's excess risk, alike
   * @param simulatedMaml MAML's excess risk, alike
   */
  public record Point(
      String space,
      double samples,
      double gain,
      double riskNal,
      double riskMaml,
      @Ends Estimate simulated,
      @Ends Estimate simulatedNal,
      @Ends Estimate simulatedMaml) {}

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if {@code every} is smaller than 1
   */
  public RepresentationGain {
    tasks = List.copyOf(tasks);
    if (every < 1) {
      throw new IllegalArgumentException(
          "must simulate every n-th point, n >= 1, got n = " + every);
    }
  }

  /** {@return the study of features learned from 25 and from 200 tasks, m from 10 to 100 000} */
  public static RepresentationGain defaults() {
    return new RepresentationGain(
        RepresentationTraining.defaults(),
        List.of(25, 200),
        Range.logarithmic(10, 100_000, 41),
        5,
        20_000,
        Landscapes.SEED);
  }

  static String learned(int tasks) {
    return "learned, T = " + tasks;
  }

  @Override
  public Rows<Point> run() {
    Streams streams = new Streams(seed, name());
    int k = training.clusters().dimension();
    List<Point> points = new ArrayList<>();
    points.addAll(curve(streams, AMBIENT, List.of(FeatureSpace.complete(training.ambient(), k))));
    for (int t : tasks) {
      String name = learned(t);
      points.addAll(
          curve(streams, name, training.learn(streams, name, t, RepresentationMethod.ALTERNATING)));
    }
    points.addAll(curve(streams, TRUE, List.of(FeatureSpace.complete(k, k))));
    return Rows.of(Point.class, points);
  }

  private List<Point> curve(Streams streams, String name, List<FeatureSpace> spaces) {
    TwoClusters world = training.clusters();
    double[] ms = samples.values();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < ms.length; i++) {
      Adaptation step = step(ms[i]);
      String cell = "%s, m = %s".formatted(name, CellName.decimal(step.samples()));
      SpaceSimulation seen =
          i % every == 0
              ? SpaceSimulation.of(world, spaces, step, streams, cell, draws)
              : SpaceSimulation.NONE;
      points.add(
          new Point(
              name,
              step.samples(),
              mean(spaces, space -> space.gain(world, step)),
              mean(spaces, space -> risk(space, step, 0)),
              mean(spaces, space -> risk(space, step, 1)),
              seen.gain(),
              seen.nal(),
              seen.maml()));
    }
    return points;
  }

  private double risk(FeatureSpace space, Adaptation step, int method) {
    TwoClusters world = training.clusters();
    return space.excessRisk(world, step, space.weights(world, step)[method]);
  }

  private static double mean(List<FeatureSpace> spaces, ToDoubleFunction<FeatureSpace> value) {
    return spaces.stream().mapToDouble(value).average().orElseThrow();
  }

  private Adaptation step(double m) {
    return Adaptation.step(1 / training.clusters().easy().curvature(), StrictMath.rint(m));
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    return Words.of(this)
        .with("clusters", Stated.of(training.clusters(), "d"))
        .with("innerStep", step(1).innerStep())
        .figure()
        .panelSize(900, 620)
        .panel(gains(rows))
        .panel(risks(rows))
        .build();
  }

  private Plot gains(Rows<Point> rows) {
    TwoClusters world = training.clusters();
    double ratio = world.easy().curvature() / world.hard().curvature();
    Plot plot =
        Plot.titled("gain")
            .axes("test samples m", "gain G")
            .logX()
            .logY()
            .legendBelow()
            .vertical((world.dimension() + 1) * ratio, "(k + 1)ρ_E/ρ_H", Palette.NEUTRAL)
            .vertical((training.ambient() + 1) * ratio, "(D + 1)ρ_E/ρ_H", Palette.NEUTRAL);
    Curves<Point> curves = new Curves<>(plot, Point::samples, Point::gain, Point::simulated);
    Map<String, Rows<Point>> spaces = rows.by(Point::space);
    int i = 0;
    for (Map.Entry<String, Rows<Point>> space : spaces.entrySet()) {
      curves.draw(space.getKey(), space.getValue(), Palette.ordered(i++, spaces.size()));
    }
    return plot;
  }

  private static Plot risks(Rows<Point> rows) {
    Plot plot =
        Plot.titled("excess risks")
            .axes("test samples m", "excess risk after one step")
            .logX()
            .logY()
            .legendBelow();
    Curves<Point> nal = new Curves<>(plot, Point::samples, Point::riskNal, Point::simulatedNal);
    Curves<Point> maml = new Curves<>(plot, Point::samples, Point::riskMaml, Point::simulatedMaml);
    for (String name : List.of(AMBIENT, TRUE)) {
      Rows<Point> own = rows.where(p -> p.space().equals(name));
      Dash dash = name.equals(TRUE) ? Dash.SOLID : Dash.DASHED;
      nal.draw("NAL, " + name, own, ink(Palette.NAL, dash));
      maml.draw("MAML, " + name, own, ink(Palette.MAML, dash));
    }
    return plot;
  }

  private static Ink ink(Ink method, Dash dash) {
    Ink ink = method.with(dash);
    return dash == Dash.SOLID ? ink : ink.hollow();
  }
}
