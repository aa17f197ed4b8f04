package org.tasklandscape.study;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.EffectiveDimension;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.SpectralClusters;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What the effective dimension d<sub>eff</sub> = tr(Σ²)/‖Σ‖² explains: gains for flat spectra of
 * several ranks inside one larger space, which agree at equal m/(d<sub>eff</sub> + 1); gains for
 * decaying spectra, which do not; and the two parts of Q, of which the second does.
 *
 * <p>Off its rank a flat spectrum has a vanishing curvature, because E[Q] would else be singular;
 * the column {@code limit} has the gain in as many dimensions as the rank. Source: theory T5.
 *
 * @param world isotropic clusters whose curvatures, R, d r<sub>E</sub> and d r<sub>H</sub> are kept
 * @param dimension of the space
 * @param ranks of the flat spectra
 * @param vanishing the curvature off the rank, as a share of that on it
 * @param exponents γ of the decaying spectra j<sup>-γ</sup>
 * @param ratios the range of m/(d<sub>eff</sub> + 1), before m is rounded
 * @param every every how many points of the range one is simulated
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation
 */
public record EffectiveDimensionStudy(
    TwoClusters world,
    int dimension,
    List<Integer> ranks,
    double vanishing,
    List<Double> exponents,
    Range ratios,
    int every,
    int draws,
    long seed)
    implements LegacyStudy {
  private static final List<String> COLUMNS =
      List.of(
          "shape",
          "effectiveDimension",
          "samples",
          "ratio",
          "gain",
          "limit",
          "firstPart",
          "secondPart",
          "simulated",
          "simulatedLower",
          "simulatedUpper");

  /**
   * Checks the rules of the parameters and copies the lists.
   *
   * @throws IllegalArgumentException if a rank does not fit into the space
   */
  public EffectiveDimensionStudy {
    ranks = List.copyOf(ranks);
    exponents = List.copyOf(exponents);
    for (int rank : ranks) {
      if (rank < 1 || rank > dimension) {
        throw new IllegalArgumentException(
            "a rank must be in 1 .. %d, got %d".formatted(dimension, rank));
      }
    }
  }

  /** {@return the study of the favourable landscape's hardness and geography in 32 dimensions} */
  public static EffectiveDimensionStudy defaults() {
    return new EffectiveDimensionStudy(
        Landscapes.favourable(),
        32,
        List.of(3, 7, 15, 31),
        1e-11,
        List.of(0.03, 0.1, 0.3, 1.0),
        Range.logarithmic(0.5, 1000, 19),
        6,
        20_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "effective-dimension";
  }

  @Override
  public Table run() {
    Table table = Table.create(name(), StringColumn.create("spectrum"));
    NumberColumns.create(table, COLUMNS);
    for (int rank : ranks) {
      append(table, "flat", rank, SpectralClusters.flat(dimension, rank, vanishing));
    }
    for (double exponent : exponents) {
      append(table, "decaying", exponent, SpectralClusters.decaying(dimension, exponent));
    }
    return table;
  }

  private void append(Table table, String family, double shape, SpectralClusters clusters) {
    TaskEnvironment environment = clusters.environment(world);
    INDArray sigma = environment.clusters().get(0).centre().covariance();
    EffectiveDimension effective = clusters.effectiveDimension(world);
    INDArray left = effective.step(Adaptation.INFINITE).hessian(sigma);
    double[] wanted = ratios.values();
    for (int i = 0; i < wanted.length; i++) {
      double m = Math.max(1, Math.rint(wanted[i] * (effective.value() + 1)));
      Adaptation step = effective.step(m);
      Comparison solved = Comparison.of(environment, step, step);
      Estimate seen =
          i % every > 0
              ? Estimate.unknown()
              : new RiskSimulation(environment, step, new Streams(seed, name()))
                  .run(
                      "%s %s, m = %s".formatted(family, shape, m),
                      draws,
                      solved.nalArray(),
                      solved.mamlArray())
                  .ratio(0, 1);
      table.stringColumn("spectrum").append(family);
      NumberColumns.append(
          table,
          shape,
          effective.value(),
          m,
          m / (effective.value() + 1),
          solved.gain(),
          family.equals("flat") ? limit((int) shape, step) : Double.NaN,
          trace(left) / trace(sigma),
          trace(effective.fluctuation(m)) / trace(sigma),
          seen.value(),
          seen.lower(),
          seen.upper());
    }
  }

  /** The gain where nothing is off the rank. */
  private double limit(int rank, Adaptation step) {
    return Landscapes.inDimension(world, rank).compare(step, step).gain();
  }

  private static double trace(INDArray matrix) {
    double sum = 0;
    for (int j = 0; j < matrix.rows(); j++) {
      sum += matrix.getDouble(j, j);
    }
    return sum;
  }

  @Override
  public Figure figure(Table table) {
    return new EffectiveDimensionFigure(this, table).figure();
  }
}
