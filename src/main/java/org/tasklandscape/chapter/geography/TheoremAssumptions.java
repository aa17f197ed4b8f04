package org.tasklandscape.chapter.geography;

import java.util.Map;
import java.util.stream.Stream;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

/**
 * Theorem × assumption: how many random environments without the assumption break the theorem; ✓
 * where none does, ✗ with a counterexample of the companion where some do.
 *
 * @param trials environments of each cell
 * @param seed selects them
 */
public record TheoremAssumptions(int trials, long seed)
    implements TableStudy<TheoremAssumptions.Row> {
  private static final String NETWORKS = "not proved: network-gain";

  private static final String HERE = "here";

  /** Where else a failure can be seen. */
  private static final Map<Theorem, Map<Assumption, String>> SHOWN_BY =
      Map.of(
          Theorem.AT_LEAST_ONE,
          Map.of(
              Assumption.OTHER_SAMPLES, "phase-diagram",
              Assumption.FEW_TASKS, "phase-diagram-training"),
          Theorem.T2,
          Map.of(Assumption.ANISOTROPY, "anisotropic-hardness"),
          Theorem.T3,
          Map.of(Assumption.FEW_TASKS, "trained-gain"));

  /**
   * A theorem.
   *
   * @param theorem its name
   * @param asStated two isotropic clusters, no noise, one step, n = m
   * @param noise noisy labels
   * @param anisotropy curvatures that differ by direction
   * @param manyTasks more than two kinds of tasks
   * @param otherSamples trained with n ≠ m samples
   * @param fewTasks trained on a few tasks
   * @param otherInputs inputs that are not Gaussian, of one law
   * @param severalSteps several population steps
   * @param networks two-layer networks
   */
  public record Row(
      String theorem,
      @Heading("as stated") String asStated,
      @Heading("noisy labels") String noise,
      @Heading("curvature by direction") String anisotropy,
      @Heading("many kinds") String manyTasks,
      @Heading("trained with n ≠ m") String otherSamples,
      @Heading("few training tasks") String fewTasks,
      @Heading("other inputs") String otherInputs,
      @Heading("several steps") String severalSteps,
      @Heading("networks") String networks) {}

  /** Checks that there are trials. */
  public TheoremAssumptions {
    if (trials < 1) {
      throw new IllegalArgumentException("must have trials >= 1, got trials = " + trials);
    }
  }

  /** {@return the table of 400 environments in each cell} */
  public static TheoremAssumptions defaults() {
    return new TheoremAssumptions(400, Landscapes.SEED);
  }

  @Override
  public String caption() {
    return Words.of(this).caption();
  }

  @Override
  public Rows<Row> run() {
    return Stream.of(Theorem.values()).map(this::row).collect(Rows.collect(Row.class));
  }

  private Row row(Theorem theorem) {
    return new Row(
        theorem.toString(),
        cell(theorem, Assumption.NONE),
        cell(theorem, Assumption.NOISE),
        cell(theorem, Assumption.ANISOTROPY),
        cell(theorem, Assumption.MANY_TASKS),
        cell(theorem, Assumption.OTHER_SAMPLES),
        cell(theorem, Assumption.FEW_TASKS),
        cell(theorem, Assumption.OTHER_INPUTS),
        cell(theorem, Assumption.SEVERAL_STEPS),
        NETWORKS);
  }

  private String cell(Theorem theorem, Assumption dropped) {
    int broken = broken(theorem, dropped);
    return broken == 0 ? "✓" : "✗ %d: %s".formatted(broken, shownBy(theorem, dropped));
  }

  private static String shownBy(Theorem theorem, Assumption dropped) {
    return SHOWN_BY.getOrDefault(theorem, Map.of()).getOrDefault(dropped, HERE);
  }

  /** How many of the random environments without the assumption break the theorem. */
  int broken(Theorem theorem, Assumption dropped) {
    RandomStream random =
        new Streams(seed, name()).stream("%s, %s".formatted(theorem.name(), dropped.name()));
    int broken = 0;
    for (int i = 0; i < trials; i++) {
      broken += dropped.obeys(theorem, random) ? 0 : 1;
    }
    return broken;
  }
}
