package org.tasklandscape.fewshot;

/**
 * One task: labelled images to adapt on and labelled images to judge by.
 *
 * @param support images to adapt on, one after the other, each as {@link ImageRisk} wants it
 * @param supportLabels their labels
 * @param query images to judge by
 * @param queryLabels their labels
 * @param scale factor of the task's loss, in training and adaptation
 */
public record Episode(
    float[] support, int[] supportLabels, float[] query, int[] queryLabels, double scale) {

  /** All images of the task, those to adapt on first. */
  float[] images() {
    float[] all = new float[support.length + query.length];
    System.arraycopy(support, 0, all, 0, support.length);
    System.arraycopy(query, 0, all, support.length, query.length);
    return all;
  }

  /** Their labels. */
  int[] labels() {
    int[] all = new int[supportLabels.length + queryLabels.length];
    System.arraycopy(supportLabels, 0, all, 0, supportLabels.length);
    System.arraycopy(queryLabels, 0, all, supportLabels.length, queryLabels.length);
    return all;
  }
}
