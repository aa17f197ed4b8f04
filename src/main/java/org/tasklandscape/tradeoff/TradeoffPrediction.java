package org.tasklandscape.tradeoff;

/**
 * What theory predicts for joint training (DRS) and MAML trained on M tasks with N inner and N
 * outer samples: mean excess losses, where they cross, and how often DRS's loss is the larger.
 *
 * <p>"Before" is the loss before adaptation, "after" the one after a step of size α on N samples.
 * For the shares both estimates are taken as jointly Gaussian around their infinite-data solutions
 * with covariance B<sub>kl</sub>/(a<sub>k</sub> a<sub>l</sub> M), correlated as they share their
 * data. Their O(1/M) bias is left out: it is of the order of their skewness, which no Gaussian has,
 * and over the published grid the shares agree worse with it than without. Source: theory 5.1.
 */
public final class TradeoffPrediction {
  private final int dimension;
  private final ScoreLaw drs;
  private final ScoreLaw maml;
  private final ExpectedLoss before;
  private final ExpectedLoss after;

  private TradeoffPrediction(TaskMoments moments, double step) {
    this.dimension = moments.world().dimension();
    this.drs = ScoreLaw.drs(moments);
    this.maml = ScoreLaw.maml(moments, step);
    this.before = drs.goal();
    this.after = maml.goal();
  }

  /**
   * The prediction from given moments, which serve every α.
   *
   * @param moments the moments of the tasks, see {@link TaskMoments#of}
   * @param step α, finite and at least 0
   * @return the prediction
   * @throws IllegalArgumentException if α is not
   */
  public static TradeoffPrediction of(TaskMoments moments, double step) {
    return new TradeoffPrediction(moments, step);
  }

  /**
   * The prediction for one cell of a grid.
   *
   * @param world the environment
   * @param step α, finite and at least 0
   * @param samples N, at least 1
   * @return the prediction
   * @throws IllegalArgumentException if a rule is broken
   */
  public static TradeoffPrediction of(TradeoffEnvironment world, double step, int samples) {
    return of(TaskMoments.of(world, samples), step);
  }

  /** {@return the excess loss of DRS before the step: no modelling error} */
  public ExcessLoss drsBefore() {
    return ExcessLoss.of(drs, before, dimension);
  }

  /** {@return the excess loss of DRS after the step} */
  public ExcessLoss drsAfter() {
    return ExcessLoss.of(drs, after, dimension);
  }

  /** {@return the excess loss of MAML before the step} */
  public ExcessLoss mamlBefore() {
    return ExcessLoss.of(maml, before, dimension);
  }

  /** {@return the excess loss of MAML after the step: no modelling error} */
  public ExcessLoss mamlAfter() {
    return ExcessLoss.of(maml, after, dimension);
  }

  /**
   * {@return M* before the step, not rounded: DRS's mean loss is predicted the smaller for M &gt;
   * M*; 0 if DRS is better at every M, ∞ if MAML is from some M on}
   */
  public double crossoverBefore() {
    return drsBefore().overtakes(mamlBefore());
  }

  /**
   * {@return M* after the step, not rounded: MAML's mean loss is predicted the smaller for M &gt;
   * M*; 0 if MAML is better at every M, ∞ if DRS is (as at α = 0)}
   */
  public double crossoverAfter() {
    return mamlAfter().overtakes(drsAfter());
  }

  /**
   * The share of trials in which DRS has the larger loss before the step.
   *
   * @param tasks M, positive
   * @return the probability
   * @throws IllegalArgumentException if M is not positive
   */
  public double shareBefore(double tasks) {
    return share(before.centre(), tasks);
  }

  /**
   * The share of trials in which DRS has the larger loss after the step.
   *
   * @param tasks M, positive
   * @return the probability
   * @throws IllegalArgumentException if M is not positive
   */
  public double shareAfter(double tasks) {
    return share(after.centre(), tasks);
  }

  private double share(double centre, double tasks) {
    if (!(tasks > 0)) {
      throw new IllegalArgumentException("the tasks must be > 0, got " + tasks);
    }
    double root = Math.sqrt(dimension);
    double[] along = new double[3];
    double[] across = new double[3];
    ScoreLaw[][] pairs = {{drs, drs}, {drs, maml}, {maml, maml}};
    for (int i = 0; i < pairs.length; i++) {
      ScoreLaw x = pairs[i][0];
      ScoreLaw y = pairs[i][1];
      double scale = x.goal().curvature() * y.goal().curvature() * tasks;
      along[i] = x.sumProduct(y) / (dimension * scale);
      across[i] = dimension == 1 ? 0 : (x.product(y) / scale - along[i]) / (dimension - 1);
    }
    return new LargerDistance(
            root * (drs.goal().centre() - centre),
            root * (maml.goal().centre() - centre),
            along,
            dimension - 1,
            across)
        .probability();
  }
}
