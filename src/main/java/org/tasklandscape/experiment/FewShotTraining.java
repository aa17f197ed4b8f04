package org.tasklandscape.experiment;

import java.util.List;
import java.util.Optional;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.FewShotTasks;
import org.tasklandscape.fewshot.Learner;
import org.tasklandscape.fewshot.StepExamination;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/**
 * Trains and examines the networks of a configuration, one at a time (theory 6).
 *
 * @param config which, and how
 * @param examination of each, where the configuration asks for no {@link StepExamination}
 * @param source what they learn from
 * @param trials over whose threads tasks are spread
 */
public record FewShotTraining(
    TrainingConfig config, Examination examination, TaskSource source, Trials trials) {

  /** Looks on while a network is trained. */
  public interface Watch {
    /**
     * Before the first iteration: may put the learner where an earlier training stopped.
     *
     * @param run which network
     * @param learner at its start
     */
    default void begin(TrainingConfig.Run run, Learner learner) {}

    /**
     * After each iteration.
     *
     * @param run which network
     * @param learner as far as it is
     * @return whether to go on
     */
    boolean goOn(TrainingConfig.Run run, Learner learner);

    /**
     * After the last iteration, before the examination.
     *
     * @param run which network
     * @param learner at its end
     */
    default void trained(TrainingConfig.Run run, Learner learner) {}
  }

  /**
   * A network that was trained and examined.
   *
   * @param run which
   * @param learner at its end
   * @param scores of the examination, none where there are curves
   * @param curves over the step size, where these examine it
   * @param outside rows of {@link TaskSource#outside}
   * @param trainingSeconds of this training; not those before an interruption
   * @param testSeconds of the examination
   */
  public record Trained(
      TrainingConfig.Run run,
      Learner learner,
      List<Examination.Score> scores,
      Optional<StepExamination.Found> curves,
      List<List<String>> outside,
      double trainingSeconds,
      double testSeconds) {}

  /**
   * Trains a network and examines it.
   *
   * @param run which
   * @param watch looks on, and may stop it
   * @return the network, empty if the training was stopped
   */
  public Optional<Trained> train(TrainingConfig.Run run, Watch watch) {
    ConvNetwork network = config.kind().network();
    var streams = new Streams(run.seed(), config.kind().artefact());
    FewShotTasks tasks = source.tasks(run.alike().landscape(), streams);
    var learner = new Learner(config.plan(run.alike()), network, tasks, streams, trials.threads());
    watch.begin(run, learner);
    long began = System.nanoTime();
    while (!learner.finished()) {
      learner.step();
      if (!watch.goOn(run, learner)) {
        return Optional.empty();
      }
    }
    watch.trained(run, learner);
    long trained = System.nanoTime();
    double[] w = learner.parameters();
    Optional<StepExamination.Found> curves =
        config.stepExamination().map(steps -> steps.of(network, w, tasks, streams, trials));
    List<Examination.Score> scores =
        curves.isPresent() ? List.of() : examination.of(network, w, tasks, streams, trials);
    List<List<String>> outside = source.outside(run, network, w);
    double test = (System.nanoTime() - trained) / 1e9;
    return Optional.of(
        new Trained(run, learner, scores, curves, outside, (trained - began) / 1e9, test));
  }
}
