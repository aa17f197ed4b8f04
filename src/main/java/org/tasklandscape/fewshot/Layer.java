package org.tasklandscape.fewshot;

/**
 * One map of the network, y = h(x; θ), and the four passes through it. Inputs, parameters and
 * outputs are {@link Quantity quantities} given at construction, so that a pass allocates little.
 *
 * <p>With the direction (ẋ, θ̇): ẏ = ∂h·(ẋ, θ̇), and the change of the slopes is the derivative of
 * the backward pass (Pearlmutter's R-operator). A layer writes the slopes of its inputs and
 * parameters over what was there: each of them feeds one layer only.
 */
interface Layer {
  /** y from x and θ. */
  void forward();

  /** The slopes of x and θ from that of y; after {@link #forward}. */
  void backward();

  /** ẏ from ẋ and θ̇; after {@link #forward}. */
  void forwardChange();

  /** The changes of the slopes of x and θ from that of y's; after the three others. */
  void backwardChange();
}
