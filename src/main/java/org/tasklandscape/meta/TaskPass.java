package org.tasklandscape.meta;

/** The buffers of one thread, and the way there and back through the adaptation of one task. */
final class TaskPass {
  private final MetaAlgorithm algorithm;
  private final double[][] path;
  private final double[][] scratch;

  TaskPass(MetaAlgorithm algorithm, int size) {
    this.algorithm = algorithm;
    this.path = new double[algorithm.steps() + 1][size];
    this.scratch = new double[Bracket.SCRATCH][size];
  }

  /** u_k; all points on the way stay in the path. */
  double[] adapt(Objective inner, double[] w) {
    Vectors.copy(w, path[0]);
    for (int j = 0; j < algorithm.steps(); j++) {
      inner.gradient(path[j], scratch[0]);
      Vectors.sum(path[j], -algorithm.innerStep(), scratch[0], path[j + 1]);
    }
    return path[algorithm.steps()];
  }

  double value(MetaTask task, double[] w) {
    return task.outer().value(adapt(task.inner(), w));
  }

  /** The meta-gradient of one task; returns the loss after adaptation. */
  double gradient(MetaTask task, double[] w, double[] gradient) {
    double value = task.outer().gradient(adapt(task.inner(), w), gradient);
    if (algorithm.innerStep() > 0) {
      for (int j = algorithm.steps() - 1; j >= 0; j--) {
        algorithm.bracket().apply(task.inner(), path[j], algorithm.innerStep(), gradient, scratch);
      }
    }
    return value;
  }
}
