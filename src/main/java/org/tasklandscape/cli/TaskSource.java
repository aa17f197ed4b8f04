package org.tasklandscape.cli;

import java.util.List;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.FewShotTasks;
import org.tasklandscape.sampling.Streams;

/** Tasks made of images that were read. */
@FunctionalInterface
interface TaskSource {
  /** The tasks of a landscape for a seed. */
  FewShotTasks tasks(String landscape, Streams streams);

  /** Writes what there is to say of the images, if anything. */
  default void describe(TrainingFolder folder) {}

  /** Lines "run,alphabet,trained,errors" of one-shot runs from outside, if there are any. */
  default List<String> outside(TrainingConfig.Run run, ConvNetwork network, double[] w) {
    return List.of();
  }
}
