package org.tasklandscape.diagnosis;

import java.util.List;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;

/**
 * G = E<sub>m</sub>(w<sub>NAL</sub>)/E<sub>m</sub>(w<sub>MAML</sub>) of the population that the
 * tasks of a table are a sample of: should MAML be used on them? The landscape as estimated, what
 * it predicts for a new task after one step of size α on m rows, and a verdict.
 *
 * <p>Features are taken as they are given: their units are those of α. Each task is centred, x and
 * y, as the model y = ⟨x, w*⟩ + z has x of mean 0 and no intercept: what is diagnosed is a learner
 * that knows each task's means. Every task counts alike, however many rows it has. Assumed are rows
 * that are Gaussian in x (to the fourth moments; m and n make up for little else) and noise of
 * finite variance, and tasks drawn independently. Source: theory 1.3, 1.4, B8.
 *
 * @param features d
 * @param innerStep α, as asked for or as recommended
 * @param testSamples m
 * @param recommendedStep the α at which MAML's predicted excess risk is least
 * @param tasks the tasks, in the order of their names
 * @param clusters clusters of hardness, the easiest first
 * @param distance R between the centres of the easiest and the hardest cluster, the error of
 *     estimation taken out; NaN with one cluster
 * @param interceptShare the share of the variance of y that lies between the means of the tasks,
 *     which the diagnosis takes as known
 * @param nal w_NAL
 * @param maml w_MAML
 * @param excessRiskNal E_m(w_NAL)
 * @param excessRiskMaml E_m(w_MAML)
 * @param gain G of the population of tasks, with its 95 % interval
 * @param trainedGain the same for solutions learnt from as many tasks as these
 * @param verdict what to do
 * @param reasons why, in sentences
 */
public record Diagnosis(
    int features,
    double innerStep,
    int testSamples,
    double recommendedStep,
    List<TaskEstimate> tasks,
    List<HardnessCluster> clusters,
    double distance,
    double interceptShare,
    List<Double> nal,
    List<Double> maml,
    Estimate excessRiskNal,
    Estimate excessRiskMaml,
    Estimate gain,
    Estimate trainedGain,
    DiagnosisVerdict verdict,
    List<String> reasons) {

  /** Copies the lists. */
  public Diagnosis {
    tasks = List.copyOf(tasks);
    clusters = List.copyOf(clusters);
    nal = List.copyOf(nal);
    maml = List.copyOf(maml);
    reasons = List.copyOf(reasons);
  }

  /**
   * Diagnoses a table of tasks on all cores.
   *
   * @param tasks the moments of each task, all of the same features
   * @param plan what is asked
   * @return the diagnosis; the same on any number of threads
   * @throws IllegalArgumentException if the moments are not such of one table, or its features
   *     determine each other
   */
  public static Diagnosis of(List<TaskMoments> tasks, DiagnosisPlan plan) {
    return of(tasks, plan, Trials.onAllCores());
  }

  /**
   * Diagnoses a table of tasks on a chosen number of threads.
   *
   * @param tasks the moments of each task, all of the same features
   * @param plan what is asked
   * @param trials the threads
   * @return the diagnosis
   * @throws IllegalArgumentException if the moments are not such of one table, or its features
   *     determine each other
   */
  public static Diagnosis of(List<TaskMoments> tasks, DiagnosisPlan plan, Trials trials) {
    return new TableDiagnosis(TaskTable.of(tasks), plan, trials).result();
  }
}
