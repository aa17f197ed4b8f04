package org.tasklandscape.experiment;

import java.util.List;
import java.util.Optional;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.EveryClass;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.FewShotTasks;
import org.tasklandscape.fewshot.Head;
import org.tasklandscape.fewshot.Learner;
import org.tasklandscape.fewshot.NearestFeatures;
import org.tasklandscape.fewshot.StepExamination;
import org.tasklandscape.fewshot.TrainingClasses;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.fewshot.TrainingPlan.Method;
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
   * @param curves over the step size from the head that was trained, where these examine it
   * @param zero the same from a head of zeros, for joint training where any head is asked for
   * @param nearest by the nearest features, where any head is asked for
   * @param outside rows of {@link TaskSource#outside}
   * @param trainingSeconds of this training; not those before an interruption
   * @param testSeconds of the examination
   */
  public record Trained(
      TrainingConfig.Run run,
      Learner learner,
      List<Examination.Score> scores,
      Optional<StepExamination.Found> curves,
      List<StepExamination.Point> zero,
      List<NearestFeatures.Score> nearest,
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
    var streams = new Streams(run.seed(), config.kind().artefact());
    FewShotTasks tasks = source.tasks(run.alike().landscape(), streams);
    Learner learner = learner(run, tasks, streams);
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
    ConvNetwork network = config.kind().network();
    double[] w = learner.parameters();
    double[] headless = Head.of(network).anew(w);
    Method method = run.alike().method();
    boolean anyHead = config.kind().hasAnyHead();
    Optional<StepExamination> steps = config.stepExamination();
    Optional<StepExamination.Found> curves =
        method.keepsHead()
            ? steps.map(s -> s.of(network, w, tasks, streams, trials))
            : Optional.empty();
    List<StepExamination.Point> zero =
        anyHead && method.isJoint()
            ? steps.orElseThrow().curves(network, headless, tasks, streams, trials)
            : List.of();
    List<NearestFeatures.Score> nearest =
        anyHead
            ? new NearestFeatures(config.testTasks()).of(network, headless, tasks, streams, trials)
            : List.of();
    List<Examination.Score> scores =
        steps.isPresent() ? List.of() : examination.of(network, w, tasks, streams, trials);
    List<List<String>> outside = source.outside(run, network, method.keepsHead() ? w : headless);
    double train = (trained - began) / 1e9;
    double test = (System.nanoTime() - trained) / 1e9;
    return Optional.of(
        new Trained(run, learner, scores, curves, zero, nearest, outside, train, test));
  }

  private Learner learner(TrainingConfig.Run run, FewShotTasks tasks, Streams streams) {
    ConvNetwork network = config.kind().network();
    TrainingPlan plan = config.plan(run.alike());
    if (plan.method().keepsHead()) {
      return new Learner(plan, network, tasks, streams, trials.threads());
    }
    // A plan with all classes is of such tasks alone.
    TrainingClasses classes = (TrainingClasses) tasks;
    ConvNetwork joint = network.withClasses(classes.trainingClasses());
    return new Learner(plan, joint, new EveryClass(classes), streams, trials.threads());
  }
}
