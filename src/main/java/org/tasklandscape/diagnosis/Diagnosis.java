package org.tasklandscape.diagnosis;

import java.util.List;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;

/**
 * G = E<sub>m</sub>(w<sub>NAL</sub>)/E<sub>m</sub>(w<sub>MAML</sub>) of the population that the
 * tasks of a table are a sample of: should MAML be used on them? The landscape as estimated, what
 * it predicts for a new task after one step of size α on m rows, and a verdict.
 *
 * <p>Features are taken as they are given, or in units of their standard deviation: these are the
 * units of α. Each task is centred, x and y; what a learner knows of a new task's mean is the
 * plan's {@link Intercept}. Every task counts alike, by its own rows alone: nothing is pooled, so
 * that a continuum of hardness is as good as clusters. Assumed are rows that are Gaussian in x (to
 * the fourth moments, which are tested, but for several standardised features; m and n make up for
 * little else) and noise of finite variance, and tasks drawn independently. Source: theory 1.3,
 * 1.4, B2, B8.
 *
 * @param features d
 * @param plan what was asked
 * @param steps α of both methods
 * @param tasks the tasks, in the order of their names
 * @param clusters clusters of hardness, the easiest first
 * @param distance R between the centres of the easiest and the hardest cluster, the error of
 *     estimation taken out; NaN with one cluster
 * @param facts what else the table says of itself
 * @param nal w_NAL
 * @param maml w_MAML
 * @param excessRiskNoStep E(w_NAL) without adaptation
 * @param excessRiskNal E_m(w_NAL) at NAL's step
 * @param excessRiskMaml E_m(w_MAML) at MAML's step
 * @param gain G of the population of tasks, with its 95 % interval
 * @param trainedGain what solutions learnt from as many tasks as these gain, with the interval in
 *     which 95 % of such gains lie
 * @param verdict what to do
 * @param reasons why, in sentences
 */
public record Diagnosis(
    int features,
    DiagnosisPlan plan,
    Steps steps,
    List<TaskEstimate> tasks,
    List<HardnessCluster> clusters,
    double distance,
    Facts facts,
    List<Double> nal,
    List<Double> maml,
    Estimate excessRiskNoStep,
    Estimate excessRiskNal,
    Estimate excessRiskMaml,
    Estimate gain,
    Estimate trainedGain,
    DiagnosisVerdict verdict,
    List<String> reasons) {

  /**
   * Steps of adaptation, NaN where nothing could be solved.
   *
   * @param maml α of MAML, as asked for or its own best
   * @param nal α of NAL
   * @param recommended the α at which MAML's excess risk is least
   */
  public record Steps(double maml, double nal, double recommended) {}

  /**
   * What the table says of itself.
   *
   * @param setAside tasks of fewer than 4 rows, or of constant features
   * @param withoutNoise further tasks with no rows left to tell their noise, which the gain leaves
   *     out
   * @param interceptShare the share of the variance of y that lies between the means of the tasks
   * @param hardnessSpread τ, the standard deviation of log ρ over tasks
   * @param kurtosis E‖x - E x‖⁴ over that of Gaussian inputs; NaN where sums do not tell it, as of
   *     several standardised features
   */
  public record Facts(
      int setAside,
      int withoutNoise,
      double interceptShare,
      Estimate hardnessSpread,
      Estimate kurtosis) {}

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
