package org.tasklandscape.chapter.networkgain;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.RandomStart;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.Streams;

/**
 * One draw of an environment of teachers: its centres, a start, training tasks and fresh tasks.
 *
 * @param world the law of the teachers
 * @param streams the seed and the artefact
 * @param cell the name of the draw
 * @param training training tasks, half of each kind
 * @param tests fresh tasks, half of each kind
 */
record NetworkBaselineDraw(
    TeacherEnvironment world, Streams streams, String cell, int training, int tests) {

  /** The parameters after Adam from the start of the draw. */
  double[] train(MetaAlgorithm algorithm, int iterations, double step) {
    MetaGradient gradient = MetaGradient.of(algorithm, tasks(0, training));
    return new RandomStart(world, streams, cell).train(gradient, iterations, step);
  }

  /** The excess risk on fresh tasks at p_H = 0.5; the teacher itself has none. */
  NetworkTraining.Parts test(MetaAlgorithm adaptation, double[] w) {
    double[] sums = new double[2];
    List<MetaTask> fresh = tasks(training, tests);
    for (int i = 0; i < tests; i++) {
      MetaTask task = fresh.get(i);
      sums[i % 2] += task.outer().value(adaptation.adapt(task, w));
    }
    return new NetworkTraining.Parts(sums[0] / tests, sums[1] / tests);
  }

  /** Easy and hard tasks by turns. */
  private List<MetaTask> tasks(int first, int count) {
    List<MetaTask> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tasks.add(
          MetaTask.population(
              i % 2 == 0
                  ? world.easyTask(streams, cell, first + i)
                  : world.hardTask(streams, cell, first + i)));
    }
    return tasks;
  }
}
