package org.tasklandscape.probe;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Objective;
import org.tasklandscape.meta.Training;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.Ratio;
import org.tasklandscape.stats.RunningMoments;

/**
 * Tasks as seen from w<sub>0</sub>: δ<sub>i</sub> = w<sub>i</sub>* - w<sub>0</sub> and three losses
 * each, measured on differentiable risks; w<sub>i</sub>* is where fine-tuning from w<sub>0</sub>
 * rests, or, should adaptation lead below that, where fine-tuning from there does, or where
 * adaptation led, should rounding leave that the lowest. Source: theory 9.1.
 *
 * @param point w<sub>0</sub>
 * @param tasks in the order of the risks
 * @param ways δ<sub>i</sub>, in the same order
 */
public record ProbedLandscape(double[] point, List<ProbedTask> tasks, List<double[]> ways) {
  /** Fine-tuning to rest. */
  public static final Training REST = new Training(new Lbfgs(20), 3000, 1e-9);

  private record Seen(ProbedTask task, double[] way) {}

  /** Copies the lists. */
  public ProbedLandscape {
    tasks = List.copyOf(tasks);
    ways = List.copyOf(ways);
  }

  /**
   * Measures with fine-tuning to {@link #REST}.
   *
   * @param risks f<sub>i</sub>, equally likely
   * @param adaptation w ↦ u<sub>i</sub>(w)
   * @param point w<sub>0</sub>, NAL's solution
   * @param trials on how many threads; the result is the same on any number
   * @return what was seen
   * @throws IllegalArgumentException naming the task, if fine-tuning does not lower its risk
   * @throws ArithmeticException if a risk is not finite on the way to rest
   */
  public static ProbedLandscape of(
      List<? extends Objective> risks, MetaAlgorithm adaptation, double[] point, Trials trials) {
    return of(risks, adaptation, point, REST, trials);
  }

  /**
   * Measures.
   *
   * @param risks f<sub>i</sub>, equally likely
   * @param adaptation w ↦ u<sub>i</sub>(w)
   * @param point w<sub>0</sub>, NAL's solution
   * @param fineTuning to rest, or near it
   * @param trials on how many threads; the result is the same on any number
   * @return what was seen
   * @throws IllegalArgumentException naming the task, if fine-tuning does not lower its risk
   * @throws ArithmeticException if a risk is not finite on the way to rest
   */
  public static ProbedLandscape of(
      List<? extends Objective> risks,
      MetaAlgorithm adaptation,
      double[] point,
      Training fineTuning,
      Trials trials) {
    List<Seen> seen =
        trials.run(
            risks.size(), i -> see("task " + (i + 1), risks.get(i), adaptation, point, fineTuning));
    List<ProbedTask> tasks = new ArrayList<>();
    List<double[]> ways = new ArrayList<>();
    for (Seen one : seen) {
      tasks.add(one.task());
      ways.add(one.way());
    }
    return new ProbedLandscape(point.clone(), tasks, ways);
  }

  private static Seen see(
      String name, Objective risk, MetaAlgorithm adaptation, double[] point, Training fineTuning) {
    double[] adapted = adaptation.adapt(MetaTask.population(risk), point);
    double after = risk.value(adapted);
    Training.Run rest = fineTuning.run(risk, point);
    if (rest.value() > after) {
      // Another minimum than adaptation's: fine-tuning goes on from where adaptation led.
      rest = fineTuning.run(risk, adapted);
    }
    boolean solved = rest.value() > after;
    double[] way = (solved ? adapted : rest.point()).clone();
    Vectors.add(-1, point, way);
    double least = solved ? after : rest.value();
    return new Seen(new ProbedTask(name, 1, risk.value(point), after, least), way);
  }

  /**
   * G of another point, E(w<sub>0</sub>)/E(w), E the mean excess risk after adaptation.
   *
   * @param risks of these tasks, in the same order
   * @param adaptation as it was probed with
   * @param other w
   * @return the ratio, with the delta method's interval over tasks
   */
  public Estimate gain(List<? extends Objective> risks, MetaAlgorithm adaptation, double[] other) {
    var moments = new RunningMoments(2);
    for (int i = 0; i < risks.size(); i++) {
      double[] adapted = adaptation.adapt(MetaTask.population(risks.get(i)), other);
      moments.add(tasks.get(i).left(), risks.get(i).value(adapted) - tasks.get(i).rest());
    }
    return Ratio.of(moments, 0, 1);
  }

  /** {@return the geography of these tasks} */
  public Geography geography() {
    return new Geography(tasks, Displacements.of(ways));
  }

  /** {@return w<sub>0</sub> + δ̄, the centre of the optima under MAML's weights} */
  public double[] centre() {
    double[] weights = geography().weights();
    double[] centre = point.clone();
    for (int i = 0; i < weights.length; i++) {
      Vectors.add(weights[i], ways.get(i), centre);
    }
    return centre;
  }
}
