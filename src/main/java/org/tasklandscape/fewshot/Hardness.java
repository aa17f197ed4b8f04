package org.tasklandscape.fewshot;

/**
 * What makes the hard tasks of {@link DrawingTasks} hard: f = s · f(images of contrast c). In a
 * network without biases c makes gradients small, and normalisation undoes it; s = ρ multiplies
 * loss, gradient and curvature in any network.
 *
 * @param contrast c of their images, in (0, 1]; easy ones have 1
 * @param scale s of their loss, in (0, 1]; that of easy ones is 1
 */
public record Hardness(float contrast, double scale) {
  /** A quarter of the contrast. */
  public static final Hardness CONTRAST = new Hardness(0.25f, 1);

  /** The square of that contrast as the scale of the loss, at full contrast. */
  public static final Hardness SCALE = new Hardness(1, 0.0625);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is outside
   */
  public Hardness {
    if (!(contrast > 0 && contrast <= 1) || !(scale > 0 && scale <= 1)) {
      throw new IllegalArgumentException(
          "contrast and scale must be in (0, 1], got %s and %s".formatted(contrast, scale));
    }
  }
}
