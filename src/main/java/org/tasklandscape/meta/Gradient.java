package org.tasklandscape.meta;

/**
 * w ↦ (F(w), g(w)): what an optimiser sees at a point of R<sup>p</sup>, a value and the vector to
 * walk against.
 *
 * <p>For an {@link Objective} g = ∇F. FO-MAML and HF-MAML follow another g: theory 4.2 and 4.3 say
 * how far from ∇F it leads.
 */
public interface Gradient {

  /** {@return the number of parameters, p} */
  int size();

  /**
   * g(w), and F(w), which comes with it at next to no cost.
   *
   * @param w length p
   * @param gradient length p, overwritten; not w itself
   * @return F(w)
   */
  double gradient(double[] w, double[] gradient);
}
