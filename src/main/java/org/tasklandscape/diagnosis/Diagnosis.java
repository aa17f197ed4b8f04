package org.tasklandscape.diagnosis;

import java.util.List;
import org.tasklandscape.stats.Estimate;

/**
 * Should MAML be used on these tasks? The landscape as estimated, what it predicts, and a verdict.
 *
 * @param features d
 * @param innerStep α, as asked for or as recommended
 * @param testSamples m
 * @param recommendedStep the α at which MAML's predicted excess risk is least
 * @param tasks the tasks, in the order given
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

  /**
   * Diagnoses a table of tasks.
   *
   * @param tasks the moments of each task
   * @param plan what is asked
   * @return the diagnosis
   */
  public static Diagnosis of(List<TaskMoments> tasks, DiagnosisPlan plan) {
    throw new UnsupportedOperationException("not yet");
  }
}
