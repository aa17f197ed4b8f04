package org.tasklandscape.diagnosis;

import org.tasklandscape.stats.Estimate;

/**
 * What a predictor of a new task is worth on the same m rows.
 *
 * @param method which
 * @param excessRisk its excess risk; infinite where it has none, NaN where it is unknown
 * @param setting α of a step, λ of ridge; NaN where there is none
 */
public record Prediction(Method method, Estimate excessRisk, double setting) {
  /** Ways from m rows of a new task to its parameters. */
  public enum Method {
    /** w_NAL as it is. */
    NO_STEP("no adaptation"),
    /** One step from w_NAL. */
    NAL("NAL, one step"),
    /** One step from w_MAML. */
    MAML("MAML, one step"),
    /** argmin Σ (y - xᵀu)² + λ‖u - w_NAL‖². */
    RIDGE("ridge towards NAL"),
    /** argmin Σ (y - xᵀu)². */
    LEAST_SQUARES("least squares"),
    /** The mean of w given the rows, for w ~ N(c, R) as estimated from all tasks. */
    MIXED_MODEL("mixed model");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    /** {@return how reports name it} */
    public String label() {
      return label;
    }

    /** {@return whether it is one gradient step, or none} */
    public boolean isStep() {
      return this == NO_STEP || this == NAL || this == MAML;
    }
  }
}
