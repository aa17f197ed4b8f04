package org.tasklandscape.fewshot;

import org.tasklandscape.sampling.RandomStream;

/**
 * The tasks of {@link RotatedCharacters}, but every class to train on keeps one label in all its
 * tasks, the remainder of its number: what joint training can learn. Test tasks are as they were.
 *
 * @param tasks whose classes are taken, at least as many as labels
 */
public record KeptLabels(RotatedCharacters tasks) implements DerivedTasks {
  /**
   * A task for training.
   *
   * @param hard is of no matter
   */
  @Override
  public Episode training(boolean hard, RandomStream stream) {
    int labels = shape().classes();
    int[] classes = new int[labels];
    for (int label = 0; label < labels; label++) {
      int ofLabel = (tasks.trainingClasses() - label + labels - 1) / labels;
      classes[label] = label + labels * stream.nextInt(ofLabel);
    }
    return tasks.trainingTask(classes, stream);
  }
}
