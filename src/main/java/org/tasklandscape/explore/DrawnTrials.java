package org.tasklandscape.explore;

import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.RunningMoments;
import org.tasklandscape.tradeoff.SampledTaskMoments;
import org.tasklandscape.tradeoff.TaskMoments;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffPrediction;
import org.tasklandscape.tradeoff.TrainingSize;
import org.tasklandscape.tradeoff.TrialLosses;
import org.teavm.jso.JSExport;

/**
 * Trials of joint training against MAML, some more at every call, and the predicted mean losses and
 * crossing beside them. Source: theory 5 and 5.1.
 */
public final class DrawnTrials {
  /** The fixed seed of chapter 07's prediction, but fewer tasks: a page waits for them. */
  private static final int MOMENT_TASKS = 1 << 14;

  private static final long MOMENT_SEED = 2020;
  private static final int KINDS = 4;

  private final TrialLosses trials;
  private final TradeoffPrediction prediction;
  private final int tasks;
  private final RunningMoments moments = new RunningMoments(KINDS);
  private int worseBefore;
  private int worseAfter;

  private DrawnTrials(TradeoffEnvironment world, TrainingSize size, double step, int seed) {
    trials = new TrialLosses(world, size, step, seed);
    prediction = TradeoffPrediction.of(moments(world, size.samples()), step);
    tasks = size.tasks();
  }

  static DrawnTrials of(
      int dimension, double scale, int tasks, int samples, double innerStep, int seed) {
    TradeoffEnvironment world = new TradeoffEnvironment(dimension, scale);
    return new DrawnTrials(world, new TrainingSize(tasks, samples), innerStep, seed);
  }

  private static TaskMoments moments(TradeoffEnvironment world, int samples) {
    if (world.dimension() == 1) {
      return TaskMoments.of(world, samples);
    }
    Streams streams = new Streams(MOMENT_SEED, "task-moments");
    return SampledTaskMoments.of(world, samples, MOMENT_TASKS, streams, new Trials(1)).all();
  }

  /**
   * More trials.
   *
   * @param count how many
   * @return the losses of joint training and MAML before the step, then of both after it, trial by
   *     trial
   */
  @JSExport
  public double[] draw(int count) {
    double[] losses = new double[KINDS * count];
    for (int t = 0; t < count; t++) {
      TrialLosses.Losses of = trials.next();
      losses[KINDS * t] = of.drsBefore();
      losses[KINDS * t + 1] = of.mamlBefore();
      losses[KINDS * t + 2] = of.drsAfter();
      losses[KINDS * t + 3] = of.mamlAfter();
      moments.add(of.drsBefore(), of.mamlBefore(), of.drsAfter(), of.mamlAfter());
      worseBefore += of.drsBefore() > of.mamlBefore() ? 1 : 0;
      worseAfter += of.drsAfter() > of.mamlAfter() ? 1 : 0;
    }
    return losses;
  }

  /** {@return the number of trials so far} */
  @JSExport
  public int count() {
    return (int) moments.count();
  }

  /** {@return the mean losses so far, in the order of {@link #draw}} */
  @JSExport
  public double[] means() {
    double[] means = new double[KINDS];
    for (int i = 0; i < KINDS; i++) {
      means[i] = moments.count() == 0 ? Double.NaN : moments.mean(i);
    }
    return means;
  }

  /** {@return their standard errors; NaN before the second trial} */
  @JSExport
  public double[] errors() {
    double[] errors = new double[KINDS];
    for (int i = 0; i < KINDS; i++) {
      errors[i] =
          moments.count() < 2 ? Double.NaN : Math.sqrt(moments.covariance(i, i) / moments.count());
    }
    return errors;
  }

  /**
   * {@return by how much joint training's mean loss after the step exceeds MAML's, and the standard
   * error of that difference, trial by trial}
   */
  @JSExport
  public double[] lead() {
    if (moments.count() < 2) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double variance =
        moments.covariance(2, 2) + moments.covariance(3, 3) - 2 * moments.covariance(2, 3);
    return new double[] {
      moments.mean(2) - moments.mean(3), Math.sqrt(Math.max(0, variance) / moments.count())
    };
  }

  /**
   * {@return the shares of trials in which joint training had the larger loss, before the step and
   * after it}
   */
  @JSExport
  public double[] shares() {
    double all = moments.count();
    return new double[] {worseBefore / all, worseAfter / all};
  }

  /** {@return the least loss before the step, and the least after it} */
  @JSExport
  public double[] floors() {
    return new double[] {trials.floorBefore(), trials.floorAfter()};
  }

  /** {@return the predicted mean losses, in the order of {@link #draw}} */
  @JSExport
  public double[] predicted() {
    return predictedAt(tasks);
  }

  /**
   * The predicted mean losses on other numbers of tasks.
   *
   * @param number M, positive
   * @return in the order of {@link #draw}
   */
  @JSExport
  public double[] predictedAt(double number) {
    return new double[] {
      trials.floorBefore() + prediction.drsBefore().at(number),
      trials.floorBefore() + prediction.mamlBefore().at(number),
      trials.floorAfter() + prediction.drsAfter().at(number),
      trials.floorAfter() + prediction.mamlAfter().at(number)
    };
  }

  /** {@return M* after the step: MAML's mean loss is predicted the smaller for M &gt; M*} */
  @JSExport
  public double crossover() {
    return prediction.crossoverAfter();
  }

  /**
   * {@return the predicted share of trials in which joint training has the larger loss after it}
   */
  @JSExport
  public double share() {
    return prediction.shareAfter(tasks);
  }
}
