package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.List;
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
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

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
public record RepresentationGainStudy(
    RepresentationTraining training,
    List<Integer> tasks,
    Range samples,
    int every,
    int draws,
    long seed)
    implements LegacyStudy {
  static final String AMBIENT = "ambient space";
  static final String TRUE = "true features";

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if {@code every} is smaller than 1
   */
  public RepresentationGainStudy {
    tasks = List.copyOf(tasks);
    if (every < 1) {
      throw new IllegalArgumentException(
          "must simulate every n-th point, n >= 1, got n = " + every);
    }
  }

  /** {@return the study of features learned from 25 and from 200 tasks, m from 10 to 100 000} */
  public static RepresentationGainStudy defaults() {
    return new RepresentationGainStudy(
        RepresentationTraining.defaults(),
        List.of(25, 200),
        Range.logarithmic(10, 100_000, 41),
        5,
        20_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "representation-gain";
  }

  static String learned(int tasks) {
    return "learned, T = " + tasks;
  }

  @Override
  public Table run() {
    Streams streams = new Streams(seed, name());
    Table table =
        Table.create(name(), StringColumn.create("space"), DoubleColumn.create("samples"));
    NumberColumns.create(table, List.of("gain", "riskNal", "riskMaml"));
    EstimateColumns.create(table, "simulated", "simulatedNal", "simulatedMaml");
    int k = training.clusters().dimension();
    append(table, streams, AMBIENT, List.of(FeatureSpace.complete(training.ambient(), k)));
    for (int t : tasks) {
      String cell = learned(t);
      append(
          table, streams, cell, training.learn(streams, cell, t, RepresentationMethod.ALTERNATING));
    }
    append(table, streams, TRUE, List.of(FeatureSpace.complete(k, k)));
    return table;
  }

  private void append(Table table, Streams streams, String name, List<FeatureSpace> spaces) {
    TwoClusters world = training.clusters();
    double[] ms = samples.values();
    for (int i = 0; i < ms.length; i++) {
      Adaptation step = step(ms[i]);
      table.stringColumn("space").append(name);
      table.doubleColumn("samples").append(step.samples());
      append(table, "gain", spaces, space -> space.gain(world, step));
      for (int w = 0; w < 2; w++) {
        int at = w;
        append(
            table,
            w == 0 ? "riskNal" : "riskMaml",
            spaces,
            space -> space.excessRisk(world, step, space.weights(world, step)[at]));
      }
      SpaceSimulation simulation =
          i % every == 0
              ? SpaceSimulation.of(
                  world, spaces, step, streams, "%s, m = %s".formatted(name, step.samples()), draws)
              : SpaceSimulation.NONE;
      EstimateColumns.append(table, "simulated", simulation.gain());
      EstimateColumns.append(table, "simulatedNal", simulation.nal());
      EstimateColumns.append(table, "simulatedMaml", simulation.maml());
    }
  }

  private static void append(
      Table table, String name, List<FeatureSpace> spaces, ToDoubleFunction<FeatureSpace> value) {
    table.doubleColumn(name).append(spaces.stream().mapToDouble(value).average().orElseThrow());
  }

  private Adaptation step(double m) {
    return Adaptation.step(1 / training.clusters().easy().curvature(), StrictMath.rint(m));
  }

  @Override
  public Figure figure(Table table) {
    TwoClusters world = training.clusters();
    double ratio = world.easy().curvature() / world.hard().curvature();
    List<String> names = new ArrayList<>(List.of(AMBIENT));
    tasks.forEach(t -> names.add(learned(t)));
    names.add(TRUE);
    Plot gain =
        Plot.titled("gain")
            .axes("test samples m", "gain G")
            .logX()
            .logY()
            .legendBelow()
            .vertical((world.dimension() + 1) * ratio, "(k + 1)ρ_E/ρ_H", Palette.NEUTRAL)
            .vertical((training.ambient() + 1) * ratio, "(D + 1)ρ_E/ρ_H", Palette.NEUTRAL);
    for (int i = 0; i < names.size(); i++) {
      Table own = table.where(table.stringColumn("space").isEqualTo(names.get(i)));
      Ink ink = Palette.ordered(i, names.size());
      gain.line(names.get(i), x(own), LegacySweep.values(own, "gain"), ink);
      points(gain, own, "simulated", ink);
    }
    Plot risks =
        Plot.titled("excess risks")
            .axes("test samples m", "excess risk after one step")
            .logX()
            .logY()
            .legendBelow();
    for (String name : List.of(AMBIENT, TRUE)) {
      Table own = table.where(table.stringColumn("space").isEqualTo(name));
      Dash dash = name.equals(TRUE) ? Dash.SOLID : Dash.DASHED;
      draw(risks, own, "Nal", "NAL, " + name, ink(Palette.NAL, dash));
      draw(risks, own, "Maml", "MAML, " + name, ink(Palette.MAML, dash));
    }
    return Figure.named(name())
        .caption(
            ("(a) Gain against the number m of samples, in training and testing, for one step in"
                    + " the ambient space, in the true features Bᵀx and in features learned from T"
                    + " tasks by alternating minimisation. Vertical: the numbers of samples at which"
                    + " hard tasks begin to outweigh easy ones. (b) The excess risks behind the two"
                    + " outer curves. Lines: closed form (learned: mean over the training sets)."
                    + " Points with 95 %% intervals: simulation of %d tasks each; for learned"
                    + " features %d training sets, the interval over the sets. %s; α = %s, m = %s,"
                    + " one step. The parameters are the companion's own choice.")
                .formatted(
                    draws,
                    training.sets(),
                    RepresentationWords.of(training),
                    Captions.number(step(1).innerStep()),
                    samples.text()))
        .alt(
            "In the true features the gain rises at about a tenth of the samples that the ambient"
                + " space needs; learned features follow the true ones.")
        .parameters(Parameters.of(this))
        .panelSize(900, 620)
        .panel(gain)
        .panel(risks)
        .build();
  }

  private static Ink ink(Ink method, Dash dash) {
    Ink ink = method.with(dash);
    return dash == Dash.SOLID ? ink : ink.hollow();
  }

  private static void draw(Plot plot, Table own, String method, String name, Ink ink) {
    plot.line(name, x(own), LegacySweep.values(own, "risk" + method), ink);
    points(plot, own, "simulated" + method, ink);
  }

  private static void points(Plot plot, Table own, String column, Ink ink) {
    Table seen = own.where(own.doubleColumn(column).isNotMissing());
    plot.points(
        "", x(seen), LegacySweep.values(seen, column), EstimateColumns.half(seen, column), ink);
  }

  private static double[] x(Table table) {
    return LegacySweep.values(table, "samples");
  }
}
