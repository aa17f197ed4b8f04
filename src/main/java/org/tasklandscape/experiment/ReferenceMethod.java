package org.tasklandscape.experiment;

import java.util.List;
import org.tasklandscape.fewshot.Adaptation;
import org.tasklandscape.fewshot.TrainingPlan;

/** What is compared in the reference benchmark: how a network is trained, and how it is used. */
public enum ReferenceMethod {
  /** One inner step, its exact gradient. */
  MAML(TrainingPlan.Method.MAML, Adaptation.KEPT_HEAD, Adaptation.PROTOTYPES),

  /** One inner step, the bracket dropped. */
  FO_MAML(TrainingPlan.Method.FO_MAML, Adaptation.KEPT_HEAD, Adaptation.PROTOTYPES),

  /** One inner step, the bracket by differences. */
  HF_MAML(TrainingPlan.Method.HF_MAML, Adaptation.KEPT_HEAD, Adaptation.PROTOTYPES),

  /** One inner step of the linear layer, in training and at the test. */
  ANIL(TrainingPlan.Method.ANIL, Adaptation.HEAD_ONLY, Adaptation.PROTOTYPES),

  /** The same tasks without adaptation in training: nothing can be learnt of their labels. */
  NAL(TrainingPlan.Method.NAL, Adaptation.KEPT_HEAD, Adaptation.ZERO_HEAD, Adaptation.PROTOTYPES),

  /** Without adaptation in training, every class with one label in all its tasks. */
  NAL_KEPT_LABELS(
      TrainingPlan.Method.NAL, Adaptation.KEPT_HEAD, Adaptation.ZERO_HEAD, Adaptation.PROTOTYPES),

  /** Joint training with an output for each class to train on, and a new head at the test. */
  ALL_CLASSES(TrainingPlan.Method.NAL, Adaptation.ZERO_HEAD, Adaptation.PROTOTYPES),

  /** No network. */
  PIXELS(TrainingPlan.Method.NAL, Adaptation.PIXELS);

  private final TrainingPlan.Method training;
  private final List<Adaptation> ways;

  ReferenceMethod(TrainingPlan.Method training, Adaptation... ways) {
    this.training = training;
    this.ways = List.of(ways);
  }

  /** How its network is trained, if there is one. */
  TrainingPlan.Method training() {
    return training;
  }

  /** {@return how it is put to a new task, what it was trained for first} */
  public List<Adaptation> ways() {
    return ways;
  }

  /** {@return whether a network is trained} */
  public boolean learns() {
    return this != PIXELS;
  }
}
