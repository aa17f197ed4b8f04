package org.tasklandscape.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.experiment.ReferenceConfig.Run;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.EveryClass;
import org.tasklandscape.fewshot.FewShotTasks;
import org.tasklandscape.fewshot.Head;
import org.tasklandscape.fewshot.KeptLabels;
import org.tasklandscape.fewshot.Learner;
import org.tasklandscape.fewshot.RotatedCharacters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/**
 * One network of the reference benchmark in training: iterations of its learner, and at each mark
 * its accuracy on test tasks.
 */
public final class ReferenceTraining implements MeasuredTraining {
  private final ReferenceConfig config;
  private final Run run;
  private final Streams streams;
  private final Trials trials;
  private final RotatedCharacters tasks;
  private final Learner learner;
  private final Measurements measured = new Measurements();

  /**
   * A network at its start.
   *
   * @param config of all networks
   * @param run which of them
   * @param drawings all characters
   * @param parts how they are divided
   * @param threads over which tasks are spread, at least 1
   */
  public ReferenceTraining(
      ReferenceConfig config,
      Run run,
      ImageSet drawings,
      RotatedCharacters.Parts parts,
      int threads) {
    this.config = config;
    this.run = run;
    streams = new Streams(run.seed(), ReferenceConfig.ARTEFACT);
    trials = new Trials(threads);
    tasks = new RotatedCharacters(drawings, config.shape(), parts, streams);
    learner =
        new Learner(
            config.plan(run.method().training()), trained(), source(), streams, trials.threads());
  }

  private FewShotTasks source() {
    return switch (run.method()) {
      case ALL_CLASSES -> new EveryClass(tasks);
      case NAL_KEPT_LABELS -> new KeptLabels(tasks);
      default -> tasks;
    };
  }

  private boolean isJoint() {
    return run.method() == ReferenceMethod.ALL_CLASSES;
  }

  /** The network that learns: joint training has an output for each class. */
  private ConvNetwork trained() {
    ConvNetwork tested = config.network();
    return isJoint() ? tested.withClasses(tasks.trainingClasses()) : tested;
  }

  @Override
  public Run run() {
    return run;
  }

  /** {@return the tasks seen so far} */
  @Override
  public long spent() {
    return (long) learner.iteration() * config.training().tasks();
  }

  @Override
  public boolean due() {
    return !finished() && spent() >= marks().get(measured.marks());
  }

  @Override
  public boolean finished() {
    return measured.marks() == marks().size();
  }

  private List<Integer> marks() {
    return config.marks(run.method());
  }

  @Override
  public void step() {
    measured.train(learner::step);
  }

  @Override
  public void measure() {
    measured.measure(this::test);
  }

  private void test() {
    double[] w = learner.parameters();
    if (isJoint()) {
      w = Head.of(config.network()).anew(w);
    }
    int mark = measured.marks();
    config
        .test(mark == marks().size() - 1)
        .of(config.network(), w, run.method().ways(), tasks, streams, trials)
        .forEach(score -> measured.add(ReferenceTable.score(marks().get(mark), score)));
  }

  /** {@return loss and accuracy on the last batch of training} */
  @Override
  public String message() {
    int last = learner.iteration() - 1;
    return String.format(
        Locale.ROOT,
        "loss %.2f accuracy %.2f",
        learner.losses().get(last),
        learner.accuracies().get(last));
  }

  @Override
  public RunRows rows() {
    return new RunRows(
        Map.of(
            ReferenceTable.ACCURACIES.file(),
            measured.rows(),
            ReferenceTable.CURVES.file(),
            ReferenceTable.curve(learner.losses(), learner.accuracies(), config.training().tasks()),
            ReferenceTable.TIMES.file(),
            List.of(measured.times())));
  }

  @Override
  public void write(DataOutput out) throws IOException {
    learner.write(out);
    measured.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    learner.read(in);
    measured.read(in);
  }
}
