package org.tasklandscape.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.experiment.ReferenceConfig.Run;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.EveryClass;
import org.tasklandscape.fewshot.FewShotTasks;
import org.tasklandscape.fewshot.Head;
import org.tasklandscape.fewshot.KeptLabels;
import org.tasklandscape.fewshot.Learner;
import org.tasklandscape.fewshot.NewClassTest;
import org.tasklandscape.fewshot.RotatedCharacters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/**
 * One network of the reference benchmark in training: iterations of its learner, and at each mark
 * its accuracy on test tasks.
 *
 * <p>What was measured so far is written and read with the learner, so a training that goes on
 * after an interruption ends with the bytes of one that was not interrupted.
 */
public final class ReferenceTraining {
  private static final double NANOS = 1e9;

  private final ReferenceConfig config;
  private final Run run;
  private final Streams streams;
  private final Trials trials;
  private final RotatedCharacters tasks;
  private final Learner learner;
  private final List<List<String>> accuracies = new ArrayList<>();
  private int measured;
  private double trainingSeconds;
  private double testSeconds;

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
    return isJoint()
        ? new ConvNetwork(
            tested.side(),
            tested.channels(),
            tested.filters(),
            tasks.trainingClasses(),
            tested.stages())
        : tested;
  }

  /** {@return which network} */
  public Run run() {
    return run;
  }

  /** {@return the tasks seen so far} */
  public int tasks() {
    return learner.iteration() * config.training().tasks();
  }

  /** {@return whether the network has come to a mark at which it is not tested yet} */
  public boolean due() {
    List<Integer> marks = marks();
    return measured < marks.size() && tasks() >= marks.get(measured);
  }

  /** {@return whether all marks are measured} */
  public boolean finished() {
    return measured == marks().size();
  }

  private List<Integer> marks() {
    return config.marks(run.method());
  }

  /**
   * Makes one iteration.
   *
   * @throws ArithmeticException as {@link Learner#step}
   */
  public void step() {
    long began = System.nanoTime();
    learner.step();
    trainingSeconds += (System.nanoTime() - began) / NANOS;
  }

  /** Tests the network at the mark that is due. */
  public void measure() {
    long began = System.nanoTime();
    double[] w = learner.parameters();
    if (isJoint()) {
      w = Head.of(config.network()).anew(w);
    }
    NewClassTest test = config.test(measured == marks().size() - 1);
    int mark = marks().get(measured);
    test.of(config.network(), w, run.method().ways(), tasks, streams, trials)
        .forEach(score -> accuracies.add(ReferenceTable.score(mark, score)));
    measured++;
    testSeconds += (System.nanoTime() - began) / NANOS;
  }

  /** {@return loss and accuracy on the last batch of training, for a line of progress} */
  public String message() {
    int last = learner.iteration() - 1;
    return last < 0
        ? ""
        : "%s loss %.2f accuracy %.2f"
            .formatted(run.label(), learner.losses().get(last), learner.accuracies().get(last));
  }

  /** {@return the rows of all tables, behind the key} */
  public RunRows rows() {
    return new RunRows(
        Map.of(
            ReferenceTable.ACCURACIES.file(),
            List.copyOf(accuracies),
            ReferenceTable.CURVES.file(),
            ReferenceTable.curve(learner.losses(), learner.accuracies(), config.training().tasks()),
            ReferenceTable.TIMES.file(),
            List.of(KeyedRows.times(trainingSeconds, testSeconds))));
  }

  /**
   * Writes all that {@link #read} needs to go on.
   *
   * @param out receives it
   * @throws IOException if it cannot be written
   */
  public void write(DataOutput out) throws IOException {
    learner.write(out);
    out.writeInt(measured);
    out.writeDouble(trainingSeconds);
    out.writeDouble(testSeconds);
    out.writeInt(accuracies.size());
    for (List<String> row : accuracies) {
      out.writeUTF(String.join(",", row));
    }
  }

  /**
   * Goes on where a training of the same network was written.
   *
   * @param in what it wrote
   * @throws IOException if it cannot be read, or does not fit
   */
  public void read(DataInput in) throws IOException {
    learner.read(in);
    measured = in.readInt();
    trainingSeconds = in.readDouble();
    testSeconds = in.readDouble();
    accuracies.clear();
    int rows = in.readInt();
    for (int i = 0; i < rows; i++) {
      accuracies.add(List.of(in.readUTF().split(",")));
    }
  }
}
