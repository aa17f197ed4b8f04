package org.tasklandscape.fewshot;

import org.tasklandscape.sampling.RandomStream;

/** Plain gradient steps on the support of a test task, then a look at its query. */
final class AdaptedByHand {
  /** Loss and accuracy on the query. */
  record Judged(double loss, double accuracy) {}

  private AdaptedByHand() {}

  /** What the query says after so many steps of this size. */
  static Judged judged(
      ConvNetwork network,
      double[] w,
      FewShotTasks tasks,
      int kind,
      RandomStream stream,
      double size,
      int steps) {
    Episode episode = tasks.test(kind, stream);
    var support = new ImageRisk(network, tasks.shape().support());
    var query = new ImageRisk(network, tasks.shape().query());
    support.show(episode.support(), episode.supportLabels());
    query.show(episode.query(), episode.queryLabels());
    double[] gradient = new double[w.length];
    double[] u = w.clone();
    for (int made = 0; made < steps; made++) {
      support.gradient(u, gradient);
      for (int i = 0; i < u.length; i++) {
        u[i] -= size * gradient[i];
      }
    }
    return new Judged(query.value(u), query.accuracy());
  }
}
