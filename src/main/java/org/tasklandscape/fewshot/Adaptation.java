package org.tasklandscape.fewshot;

/** How a trained network is put to a task of new classes. */
public enum Adaptation {
  /** Gradient steps of all parameters, from the head that was trained. */
  KEPT_HEAD,

  /** Gradient steps of all parameters, from a head of zeros: the first moves the head alone. */
  ZERO_HEAD,

  /** Gradient steps of the head alone, from the one that was trained. */
  HEAD_ONLY,

  /** No step: the class whose mean features are nearest; with one shot, the nearest drawing's. */
  PROTOTYPES,

  /** No network: the class of the drawing whose pixels are nearest. */
  PIXELS;

  /** {@return whether it makes gradient steps} */
  public boolean isGradual() {
    return this == KEPT_HEAD || this == ZERO_HEAD || this == HEAD_ONLY;
  }
}
