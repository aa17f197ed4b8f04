package org.tasklandscape.fewshot;

import org.tasklandscape.sampling.RandomStream;

/**
 * Joint training on all classes at once: as many drawings as a task has, each of a class of its own
 * drawing, labelled by the number of the class. The network has an output for each of them, and
 * gets a new head at the test, whose tasks are those of the others.
 *
 * @param tasks whose classes to train on are taken
 */
public record EveryClass(TrainingClasses tasks) implements DerivedTasks {
  /**
   * A batch for training.
   *
   * @param hard is of no matter
   */
  @Override
  public Episode training(boolean hard, RandomStream stream) {
    EpisodeShape shape = shape();
    var batch = new EpisodeBuilder(shape, tasks.trainingImage(0, 0).length);
    for (int place = 0; place < shape.classes(); place++) {
      for (int i = 0; i < shape.each(); i++) {
        int number = stream.nextInt(tasks.trainingClasses());
        int drawing = stream.nextInt(tasks.drawingsPerClass());
        batch.put(place, i, number, tasks.trainingImage(number, drawing));
      }
    }
    return batch.build();
  }
}
