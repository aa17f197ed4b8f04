package org.tasklandscape.network;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * Teachers W* = C + √r Z with Z of independent N(0, 1) entries: easy ones around C<sub>E</sub> with
 * spread r<sub>E</sub> and inputs N(0, ρ<sub>E</sub> I), hard ones around C<sub>H</sub> with
 * r<sub>H</sub> and ρ<sub>H</sub>, ‖C<sub>E</sub> - C<sub>H</sub>‖ = R (theory 3, numerical claim).
 *
 * <p>The entries of C<sub>E</sub> are N(0, 1), the direction of C<sub>H</sub> - C<sub>E</sub> is
 * uniform: the companion's own choice.
 *
 * @param activation of student and teachers
 * @param features d ≥ 1
 * @param neurons k ≥ 1
 * @param easyVariance ρ<sub>E</sub> &gt; 0
 * @param hardVariance ρ<sub>H</sub> &gt; 0
 * @param easySpread r<sub>E</sub> ≥ 0
 * @param hardSpread r<sub>H</sub> ≥ 0
 * @param distance R ≥ 0
 */
public record TeacherEnvironment(
    PopulationActivation activation,
    int features,
    int neurons,
    double easyVariance,
    double hardVariance,
    double easySpread,
    double hardSpread,
    double distance) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public TeacherEnvironment {
    if (features < 1 || neurons < 1) {
      throw new IllegalArgumentException(
          "must have d >= 1 and k >= 1, got d = %d, k = %d".formatted(features, neurons));
    }
    PopulationRisk.requireVariance(easyVariance);
    PopulationRisk.requireVariance(hardVariance);
    requireNotNegative("r_E", easySpread);
    requireNotNegative("r_H", hardSpread);
    requireNotNegative("R", distance);
  }

  /**
   * The base case of theory 3: d = 5, k = 3, R = 4, r_E = 0.05, r_H = 0.001, ρ_E = 1, ρ_H = 0.05.
   *
   * @param activation of student and teachers
   * @return the environment
   */
  public static TeacherEnvironment base(PopulationActivation activation) {
    return new TeacherEnvironment(activation, 5, 3, 1, 0.05, 0.05, 0.001, 4);
  }

  /** {@return the number of parameters, d k} */
  public int size() {
    return features * neurons;
  }

  /**
   * C<sub>E</sub>.
   *
   * @param streams the seed and the artefact
   * @param cell the name of the draw of this environment
   * @return d k entries
   */
  public double[] easyCentre(Streams streams, String cell) {
    double[] centre = new double[size()];
    streams.stream(cell + ", easy centre").gaussians(centre);
    return centre;
  }

  /**
   * C<sub>H</sub> of the same cell.
   *
   * @param streams the seed and the artefact
   * @param cell the name of the draw of this environment
   * @return d k entries
   */
  public double[] hardCentre(Streams streams, String cell) {
    double[] direction = new double[size()];
    streams.stream(cell + ", direction").gaussians(direction);
    double squares = 0;
    for (double x : direction) {
      squares += x * x;
    }
    return shifted(easyCentre(streams, cell), distance / Math.sqrt(squares), direction);
  }

  /**
   * Easy task i.
   *
   * @param streams the seed and the artefact
   * @param cell the name of the draw of this environment
   * @param i its index
   * @return its exact risk
   */
  public PopulationRisk easyTask(Streams streams, String cell, long i) {
    return activation.risk(easyVariance, features, neurons, easyTeacher(streams, cell, i));
  }

  /**
   * W* of easy task i.
   *
   * @param streams the seed and the artefact
   * @param cell the name of the draw of this environment
   * @param i its index
   * @return d k entries
   */
  public double[] easyTeacher(Streams streams, String cell, long i) {
    return teacher(easyCentre(streams, cell), easySpread, streams.stream(cell + ", easy", i));
  }

  /**
   * Hard task i.
   *
   * @param streams the seed and the artefact
   * @param cell the name of the draw of this environment
   * @param i its index
   * @return its exact risk
   */
  public PopulationRisk hardTask(Streams streams, String cell, long i) {
    return activation.risk(hardVariance, features, neurons, hardTeacher(streams, cell, i));
  }

  /**
   * W* of hard task i.
   *
   * @param streams the seed and the artefact
   * @param cell the name of the draw of this environment
   * @param i its index
   * @return d k entries
   */
  public double[] hardTeacher(Streams streams, String cell, long i) {
    return teacher(hardCentre(streams, cell), hardSpread, streams.stream(cell + ", hard", i));
  }

  /**
   * Easy and hard tasks in turn, the first one easy.
   *
   * @param streams the seed and the artefact
   * @param cell the name of the draw of this environment
   * @param tasks how many
   * @return each with its exact risk
   */
  public List<MetaTask> alternating(Streams streams, String cell, int tasks) {
    List<MetaTask> drawn = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      drawn.add(
          MetaTask.population(
              i % 2 == 0 ? easyTask(streams, cell, i / 2) : hardTask(streams, cell, i / 2)));
    }
    return drawn;
  }

  private double[] teacher(double[] centre, double spread, RandomStream stream) {
    double[] noise = new double[size()];
    stream.gaussians(noise);
    return shifted(centre, Math.sqrt(spread), noise);
  }

  private static double[] shifted(double[] from, double step, double[] direction) {
    double[] to = from.clone();
    for (int i = 0; i < to.length; i++) {
      to[i] += step * direction[i];
    }
    return to;
  }

  private static void requireNotNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "must have a finite %s >= 0, got %s = %s".formatted(name, name, value));
    }
  }
}
