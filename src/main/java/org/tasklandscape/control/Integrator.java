package org.tasklandscape.control;

/** How a body gets from one time step to the next. */
public enum Integrator {
  /**
   * q̇ ← q̇ + h a', q ← q + h q̇, with (M + h D) a' = M a for the damping D: damping is implicit,
   * all else explicit.
   */
  EULER,

  /** The classical scheme of Runge and Kutta, of order 4, all explicit. */
  RUNGE_KUTTA
}
