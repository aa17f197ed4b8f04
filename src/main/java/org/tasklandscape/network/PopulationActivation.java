package org.tasklandscape.network;

/** The activations whose population risk has a closed form (theory 3.3). */
public enum PopulationActivation {
  /** max(0, u). */
  RELU("ReLU") {
    @Override
    public PopulationRisk risk(double variance, int d, int k, double[] teacher) {
      return PopulationRisk.relu(variance, d, k, teacher);
    }
  },

  /** erf(u/√2). */
  ERF("erf") {
    @Override
    public PopulationRisk risk(double variance, int d, int k, double[] teacher) {
      return PopulationRisk.erf(variance, d, k, teacher);
    }
  };

  private final String label;

  PopulationActivation(String label) {
    this.label = label;
  }

  /**
   * The risk against a teacher of this activation.
   *
   * @param variance ρ &gt; 0: inputs are N(0, ρI)
   * @param d the number of features
   * @param k the number of neurons, of student and teacher alike
   * @param teacher W*, d k entries
   * @return the risk
   * @throws IllegalArgumentException if a size or ρ is not positive, or the sizes do not match
   */
  public abstract PopulationRisk risk(double variance, int d, int k, double[] teacher);

  /** The name as a caption writes it. */
  @Override
  public String toString() {
    return label;
  }
}
