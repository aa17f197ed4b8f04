package org.tasklandscape.network;

/**
 * K(w, v) = E φ(⟨w, x⟩) φ(⟨v, x⟩) for x ~ N(0, ρI), as a function of a = ‖w‖², b = ‖v‖², s = ⟨w, v⟩
 * and g = ab - s².
 *
 * <p>So ∂K/∂w = A w + B v with A = 2 ∂K/∂a and B = ∂K/∂s, and its derivative in the direction (ẇ,
 * v̇) is A ẇ + Ȧ w + B v̇ + Ḃ v, where Ȧ and Ḃ follow from ȧ = 2⟨w, ẇ⟩, ḃ = 2⟨v, v̇⟩ and ṡ = ⟨ẇ, v⟩
 * + ⟨w, v̇⟩. g is handed in because near parallel vectors ab - s² loses its digits and its sign
 * (theory 3.3).
 *
 * <p>Implementations have no state and allocate nothing.
 */
public interface PopulationKernel {
  /** The place of A in an array of coefficients. */
  int A = 0;

  /** The place of B. */
  int B = 1;

  /** The place of Ȧ. */
  int A_DOT = 2;

  /** The place of Ḃ. */
  int B_DOT = 3;

  /** The length of an array of coefficients. */
  int COEFFICIENTS = 4;

  /**
   * K.
   *
   * @param a ‖w‖²
   * @param b ‖v‖²
   * @param s ⟨w, v⟩
   * @param g ab - s² ≥ 0
   * @return the kernel
   */
  double value(double a, double b, double s, double g);

  /**
   * A and B, and K, which comes with them.
   *
   * @param a ‖w‖²
   * @param b ‖v‖²
   * @param s ⟨w, v⟩
   * @param g ab - s² ≥ 0
   * @param out its places {@link #A} and {@link #B} are overwritten
   * @return K, the same bits as {@link #value}
   */
  double first(double a, double b, double s, double g, double[] out);

  /**
   * A, B, Ȧ and Ḃ.
   *
   * @param a ‖w‖²
   * @param b ‖v‖²
   * @param s ⟨w, v⟩
   * @param g ab - s² ≥ 0
   * @param aDot ȧ
   * @param bDot ḃ
   * @param sDot ṡ
   * @param out all four places are overwritten
   */
  void second(
      double a, double b, double s, double g, double aDot, double bDot, double sDot, double[] out);
}
