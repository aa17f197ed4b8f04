package org.tasklandscape.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tasklandscape.experiment.BiasRuns.Landscape;
import org.tasklandscape.experiment.BiasRuns.Run;
import org.tasklandscape.meta.Adam;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.Training;
import org.tasklandscape.network.BiasedStudents;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.SmoothReluRisk;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.probe.CentreLine;
import org.tasklandscape.probe.ProbedLandscape;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;

/**
 * Students with and without a constant input channel: trained to rest by both methods, judged on
 * test tasks, NAL's probed by centre and line, as {@code src/networks/bias-rules.md} announces
 * (theory 9.6).
 */
public final class BiasTraining {
  /** What selects tasks and starts. */
  public static final long SEED = 150_960;

  /** α. */
  public static final double INNER_STEP = 0.2;

  /** k. */
  public static final int STEPS = 10;

  /** Training tasks of each kind, and as many probed ones. */
  public static final int TASKS = 8;

  /** Of each kind, those that judge both methods; as many others judge the line. */
  public static final int TEST_TASKS = 40;

  /** Of either method. */
  public static final int STARTS = 2;

  /** Of the centre iteration. */
  public static final int ROUNDS = 3;

  private static final int NEURONS = 6;

  /** The fixed inputs that risks are means over, times √ρ. */
  public static final int INPUTS = 48;

  /** How sharply the kinks of students and teachers are rounded. */
  public static final double SHARPNESS = 40;

  private static final double DEVIATION = 0.5;
  private static final Training ADAM =
      new Training(Adam.of(StepSize.decaying(0.05, 250)), 1000, 1e-8);
  private static final Training POLISH = new Training(new Lbfgs(20), 3000, 1e-8);

  private BiasTraining() {}

  /**
   * {@return the teachers of a landscape}
   *
   * @param landscape of the hard tasks
   */
  public static TeacherEnvironment world(Landscape landscape) {
    return new TeacherEnvironment(
        PopulationActivation.RELU, 2, 2, 1, 0.05, 0.05, landscape.spread(), 4);
  }

  /** {@return the students of a landscape} */
  static BiasedStudents students(Landscape landscape, double channel) {
    return new BiasedStudents(
        world(landscape), NEURONS, SHARPNESS, channel, INPUTS, new Streams(SEED, "bias-collapse"));
  }

  private record Tasks(BiasedStudents students, String cell) {
    List<SmoothReluRisk> of(boolean hard, int from, int count) {
      return IntStream.range(from, from + count)
          .mapToObj(i -> students.task(cell, hard, i))
          .toList();
    }

    /** The easy ones first. */
    List<SmoothReluRisk> both(int from, int count) {
      List<SmoothReluRisk> all = new ArrayList<>(of(false, from, count));
      all.addAll(of(true, from, count));
      return all;
    }
  }

  /**
   * Trains, judges and probes.
   *
   * @param draw its number
   * @param landscape of the hard tasks
   * @param channel c; 0 for none
   * @return the run
   */
  static Run run(int draw, Landscape landscape, double channel) {
    var tasks = new Tasks(students(landscape, channel), "draw " + draw);
    MetaAlgorithm maml = MetaAlgorithm.maml(INNER_STEP, STEPS);
    Training.Run nal = rest(tasks, MetaAlgorithm.nal());
    Training.Run best = rest(tasks, maml);
    List<SmoothReluRisk> test = tasks.both(TASKS, TEST_TASKS);
    List<SmoothReluRisk> hard = test.subList(TEST_TASKS, 2 * TEST_TASKS);
    // Teachers are among the students, so a risk is its own excess.
    double gain = mean(maml, test, nal.point()) / mean(maml, test, best.point());
    double hardBefore = mean(MetaAlgorithm.nal(), hard, nal.point());
    List<SmoothReluRisk> probed = tasks.both(TASKS + TEST_TASKS, TASKS);
    List<SmoothReluRisk> fresh = tasks.both(2 * TASKS + TEST_TASKS, TEST_TASKS);
    var alone = new Trials(1);
    ProbedLandscape seen = ProbedLandscape.of(probed, maml, nal.point(), alone);
    ProbedLandscape judge = ProbedLandscape.of(fresh, maml, nal.point(), alone);
    CentreLine line =
        CentreLine.along(seen, probed, maml)
            .again(ROUNDS, point -> ProbedLandscape.of(probed, maml, point, alone), probed, maml);
    Estimate told = line.gain(judge, fresh, maml);
    return new Run(
        draw,
        landscape,
        channel,
        gain,
        hardBefore,
        hardness(judge, 0),
        hardness(judge, TEST_TASKS),
        seen.geography().gain().value(),
        told.value() > 0 ? told.value() : Double.NaN,
        nal.gradientNorm(),
        best.gradientNorm());
  }

  /** From the start of least training risk. */
  private static Training.Run rest(Tasks tasks, MetaAlgorithm method) {
    var objective =
        MetaGradient.of(method, tasks.both(0, TASKS).stream().map(MetaTask::population).toList());
    return IntStream.range(0, STARTS)
        .mapToObj(start -> tasks.students().start(tasks.cell(), start, DEVIATION))
        .map(start -> POLISH.run(objective, ADAM.run(objective, start).point()))
        .min(Comparator.comparingDouble(Training.Run::value))
        .orElseThrow();
  }

  private static double mean(MetaAlgorithm method, List<SmoothReluRisk> risks, double[] w) {
    return MetaGradient.of(method, risks.stream().map(MetaTask::population).toList()).value(w);
  }

  private static double hardness(ProbedLandscape seen, int from) {
    return seen.tasks().subList(from, from + TEST_TASKS).stream()
        .mapToDouble(task -> task.hardness())
        .average()
        .orElseThrow();
  }
}
