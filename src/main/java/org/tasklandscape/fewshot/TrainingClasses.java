package org.tasklandscape.fewshot;

/** Tasks whose classes to train on are numbered, so that a network may have an output for each. */
public interface TrainingClasses extends FewShotTasks {
  /** {@return how many classes there are to train on} */
  int trainingClasses();

  /** {@return how many drawings of each class there are to train on} */
  int drawingsPerClass();

  /**
   * A drawing of a class to train on.
   *
   * @param number of the class, from 0
   * @param drawing its number, from 0
   * @return its pixels
   */
  float[] trainingImage(int number, int drawing);
}
