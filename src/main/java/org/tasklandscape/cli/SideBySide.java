package org.tasklandscape.cli;

import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import org.tasklandscape.experiment.Checkpoints;
import org.tasklandscape.experiment.KeyedRun;
import org.tasklandscape.experiment.MeasuredTraining;
import org.tasklandscape.experiment.RunFolder;
import org.tasklandscape.sampling.Trials;

/**
 * Trainings side by side on several threads, each with a checkpoint every minute and at every mark.
 * Who interrupts them waits until what no checkpoint holds is kept.
 *
 * @param <R> networks or policies
 */
final class SideBySide<R extends KeyedRun> {
  private final String name;
  private final Checkpoints checkpoints;
  private final int threads;
  private final long budget;
  private final Opener<R> opener;
  private final UnsavedWork unsaved = new UnsavedWork();
  private volatile boolean interrupted;

  /** Begins a training. */
  interface Opener<R> {
    /** At its start, its tasks spread over threads. */
    MeasuredTraining open(R run, int threads);
  }

  /**
   * Trainings of one budget.
   *
   * @param name what progress is of
   * @param checkpoints of those that are not finished
   * @param threads of all together
   * @param budget of each
   */
  SideBySide(String name, Checkpoints checkpoints, int threads, long budget, Opener<R> opener) {
    this.name = name;
    this.checkpoints = checkpoints;
    this.threads = threads;
    this.budget = budget;
    this.opener = opener;
  }

  /** Trains all that are not finished; the exit code. */
  int train(List<R> runs, RunFolder<R> folder) {
    List<R> left = runs.stream().filter(run -> !folder.finished(run)).toList();
    // Side by side, and the tasks of one only where there are fewer than threads.
    int aside = Math.max(1, Math.min(threads, left.size()));
    var rescue = new Rescue(this::interrupt);
    try (ProgressBar bar = ConsoleBar.of(name, runs.size() * budget).build()) {
      bar.stepBy((runs.size() - left.size()) * budget);
      new Trials(aside).run(left.size(), i -> train(left.get(i), threads / aside, folder, bar));
      folder.save();
    } finally {
      rescue.withdraw();
    }
    return interrupted ? 130 : 0;
  }

  /** Trains one, unless it is asked to stop; whether it was finished. */
  private boolean train(R run, int ofItsOwn, RunFolder<R> folder, ProgressBar bar) {
    MeasuredTraining training = opener.open(run, ofItsOwn);
    String label = run.label();
    checkpoints.goOn(label, training::read);
    bar.stepBy(training.spent());
    while (!interrupted && !training.finished()) {
      if (training.due()) {
        // It can be made again from the checkpoint that was kept before it.
        training.measure();
        checkpoints.keep(label, training::write);
      } else {
        walk(training, label, bar);
      }
    }
    if (!training.finished()) {
      return false;
    }
    bar.stepBy(budget - training.spent());
    folder.add(run, training.rows());
    checkpoints.forget(label);
    return true;
  }

  /** Iterations until a measurement is due, a minute is over, or it is asked to stop. */
  private void walk(MeasuredTraining training, String label, ProgressBar bar) {
    long began = System.nanoTime();
    unsaved.begin();
    try {
      do {
        long before = training.spent();
        training.step();
        bar.stepBy(training.spent() - before);
        bar.setExtraMessage(" " + training.run().key() + " " + training.message());
      } while (!interrupted && !training.due() && !training.finished() && !Checkpoints.due(began));
      checkpoints.keep(label, training::write);
    } finally {
      unsaved.end();
    }
  }

  /** In the shutdown hook: asks the trainings to save, and waits until they have. */
  private void interrupt() {
    interrupted = true;
    try {
      unsaved.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.err.printf("%ntask-landscape: interrupted; go on with --resume%n");
  }
}
