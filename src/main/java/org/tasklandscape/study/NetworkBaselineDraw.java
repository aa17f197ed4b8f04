package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.meta.Adam;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.Training;
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

  /** Half the mean risk on easy and on hard tasks: the parts of the excess risk at p_H = 0.5. */
  record Parts(double easy, double hard) {
    double total() {
      return easy + hard;
    }
  }

  /** The parameters after Adam with a step that is halved, then thirded, over the run. */
  double[] train(MetaAlgorithm algorithm, int iterations, double step) {
    double[] start = new double[world.size()];
    streams.stream(cell + ", start").gaussians(start);
    Adam adam = Adam.of(StepSize.decaying(step, iterations / 2.0));
    MetaGradient f = MetaGradient.of(algorithm, tasks(0, training));
    return new Training(adam, iterations, 0).run(f, start).point();
  }

  /** The excess risk on fresh tasks; the teacher itself has none. */
  Parts test(MetaAlgorithm adaptation, double[] w) {
    double[] sums = new double[2];
    List<MetaTask> fresh = tasks(training, tests);
    for (int i = 0; i < tests; i++) {
      MetaTask task = fresh.get(i);
      sums[i % 2] += task.outer().value(adaptation.adapt(task, w));
    }
    return new Parts(sums[0] / tests, sums[1] / tests);
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
