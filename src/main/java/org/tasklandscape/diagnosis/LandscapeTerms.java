package org.tasklandscape.diagnosis;

/** θ = (K, Γ, σ²) of each task and its mean, as functions of α; see {@link GainPoint}. */
interface LandscapeTerms {
  /** θ of each task, in the order of the table. */
  double[][] at(double innerStep);

  /** The mean of θ over tasks. */
  double[] meanAt(double innerStep);
}
