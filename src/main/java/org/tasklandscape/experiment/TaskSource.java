package org.tasklandscape.experiment;

import java.util.List;
import java.util.Map;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.FewShotTasks;
import org.tasklandscape.files.Csv;
import org.tasklandscape.sampling.Streams;

/** Tasks made of images that were read. */
@FunctionalInterface
public interface TaskSource {
  /**
   * The tasks of a landscape.
   *
   * @param landscape its name
   * @param streams the seed
   * @return the tasks
   */
  FewShotTasks tasks(String landscape, Streams streams);

  /** {@return tables on the images themselves, by the name of their file} */
  default Map<String, Csv> tables() {
    return Map.of();
  }

  /**
   * How a network does in one-shot runs from outside.
   *
   * @param run which network
   * @param network its architecture
   * @param w its parameters
   * @return rows of {@link TrainedTable#ONE_SHOT} without key, none where there are no such runs
   */
  default List<List<String>> outside(TrainingConfig.Run run, ConvNetwork network, double[] w) {
    return List.of();
  }
}
