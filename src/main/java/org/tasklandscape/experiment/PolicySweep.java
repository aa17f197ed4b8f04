package org.tasklandscape.experiment;

/**
 * The policies of a configuration: a piece is one of them, trained and tested, as {@link RunRows}.
 * All but the times follow from the configuration.
 */
public final class PolicySweep extends ConfiguredSweep<PolicyConfig> {
  private static final long serialVersionUID = 1L;

  private final int threads;

  /**
   * A sweep.
   *
   * @param config the text of a {@link PolicyConfig}
   * @param threads over which the tasks of a policy are spread
   */
  public PolicySweep(String config, int threads) {
    super(config, PolicyConfig.class);
    this.threads = threads;
  }

  @Override
  public String name() {
    return "reinforce";
  }

  @Override
  public int pieces() {
    return plan().runs().size();
  }

  @Override
  public String label(int index) {
    return plan().runs().get(index).label();
  }

  @Override
  public long work(int index) {
    return Math.max(1, plan().training().budget());
  }

  @Override
  public byte[] piece(int index) {
    return new PolicyTraining(plan(), plan().runs().get(index), threads).complete().bytes();
  }
}
