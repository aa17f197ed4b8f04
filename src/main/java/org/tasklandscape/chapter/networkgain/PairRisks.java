package org.tasklandscape.chapter.networkgain;

/**
 * Easy and hard part of the risks after adaptation of NAL and of MAML, which add up to each one's
 * risk.
 *
 * @param nalEasy p<sub>E</sub> times NAL's mean risk on easy test tasks
 * @param nalHard p<sub>H</sub> times that on hard ones
 * @param mamlEasy MAML's easy part
 * @param mamlHard its hard part
 */
public record PairRisks(double nalEasy, double nalHard, double mamlEasy, double mamlHard) {
  /** {@return G, NAL's risk over MAML's} */
  public double gain() {
    return (nalEasy + nalHard) / (mamlEasy + mamlHard);
  }
}
