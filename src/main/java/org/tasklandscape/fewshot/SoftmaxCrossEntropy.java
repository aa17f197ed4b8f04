package org.tasklandscape.fewshot;

/**
 * f = -(1/n) Σ<sub>s</sub> log p<sub>s</sub>(label<sub>s</sub>), p<sub>s</sub> = softmax
 * z<sub>s</sub>: the slope of z is (p - e<sub>label</sub>)/n, and its change (p ⊙ ż - ⟨p, ż⟩ p)/n.
 *
 * <p>n × classes is small: plain loops in double precision.
 */
final class SoftmaxCrossEntropy {
  private final Quantity logits;
  private final int[] labels;
  private final int classes;
  private final double[] p;
  private final double[] z;

  /**
   * The loss.
   *
   * @param logits z, n × classes
   * @param classes how many
   */
  SoftmaxCrossEntropy(Quantity logits, int classes) {
    this.logits = logits;
    this.classes = classes;
    this.labels = new int[logits.length() / classes];
    this.p = new double[labels.length * classes];
    this.z = new double[p.length];
  }

  void show(int[] correct) {
    System.arraycopy(correct, 0, labels, 0, labels.length);
  }

  /** f, keeping p. */
  double forward() {
    logits.read(logits.value(), z);
    double loss = 0;
    for (int s = 0; s < labels.length; s++) {
      int row = s * classes;
      double largest = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < classes; c++) {
        largest = Math.max(largest, z[row + c]);
      }
      double sum = 0;
      for (int c = 0; c < classes; c++) {
        p[row + c] = StrictMath.exp(z[row + c] - largest);
        sum += p[row + c];
      }
      for (int c = 0; c < classes; c++) {
        p[row + c] /= sum;
      }
      loss += StrictMath.log(sum) + largest - z[row + labels[s]];
    }
    return loss / labels.length;
  }

  void backward() {
    double[] slope = new double[p.length];
    for (int s = 0; s < labels.length; s++) {
      for (int c = 0; c < classes; c++) {
        int i = s * classes + c;
        slope[i] = (p[i] - (c == labels[s] ? 1 : 0)) / labels.length;
      }
    }
    logits.write(slope, logits.slope());
  }

  void change() {
    logits.read(logits.change(), z);
    double[] change = new double[p.length];
    for (int row = 0; row < p.length; row += classes) {
      double mean = 0;
      for (int i = row; i < row + classes; i++) {
        mean += p[i] * z[i];
      }
      for (int i = row; i < row + classes; i++) {
        change[i] = p[i] * (z[i] - mean) / labels.length;
      }
    }
    logits.write(change, logits.slopeChange());
  }

  /** The share of the samples whose label is the most probable; of equals, the first counts. */
  double accuracy() {
    int right = 0;
    for (int s = 0; s < labels.length; s++) {
      int best = 0;
      for (int c = 1; c < classes; c++) {
        if (p[s * classes + c] > p[s * classes + best]) {
          best = c;
        }
      }
      right += best == labels[s] ? 1 : 0;
    }
    return (double) right / labels.length;
  }
}
