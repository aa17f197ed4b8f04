package org.tasklandscape.training;

/** The two ways to train. */
public enum Method {
  /** Non-adaptive learning: the loss on all samples, without a step. */
  NAL,
  /** The loss on the outer samples after one step on the inner ones, averaged over splits. */
  MAML
}
