package org.tasklandscape.experiment;

import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.GeometricMean;

/**
 * G of each draw in one landscape, and how many of the networks it compares had come to rest.
 *
 * @param draws G, one a draw, all positive
 * @param nal NAL's networks
 * @param maml MAML's
 */
public record NetworkGain(double[] draws, Rested nal, Rested maml) {
  /** Of the draws that may be without a network at rest. */
  private static final double LEAVE = 0.05;

  /**
   * Which trainings were finished.
   *
   * @param draws how many there are
   * @param atRest on how many the kept network is at rest
   * @param agreeing on how many all starts end at one training risk, to 1e-6 of it
   */
  public record Rested(int draws, int atRest, int agreeing) {
    /** {@return whether the kept networks are at rest on at least 95 % of the draws} */
    public boolean enough() {
      return draws - atRest <= LEAVE * draws;
    }
  }

  /** {@return G of the networks found: the geometric mean over draws, with Student's interval} */
  public Estimate found() {
    return GeometricMean.of(draws);
  }

  /**
   * {@return what that says of G at rest: without an upper end where MAML had not come to rest, for
   * its risk would still fall; from 0 where NAL had not}
   */
  public Estimate atRest() {
    return open(found(), !nal.enough(), !maml.enough());
  }

  /**
   * G here over G there, draw by draw, of the networks found.
   *
   * @param other of the same draws
   * @return the geometric mean
   * @throws IllegalArgumentException if the numbers of draws differ
   */
  public Estimate foundOver(NetworkGain other) {
    if (draws.length != other.draws.length) {
      throw new IllegalArgumentException(
          "must have the same draws, got %d and %d".formatted(draws.length, other.draws.length));
    }
    double[] ratios = draws.clone();
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] /= other.draws[i];
    }
    return GeometricMean.of(ratios);
  }

  /**
   * What that says of the ratio at rest.
   *
   * @param other of the same draws
   * @return the geometric mean, its interval open where an unfinished training leaves it open
   * @throws IllegalArgumentException if the numbers of draws differ
   */
  public Estimate atRestOver(NetworkGain other) {
    return open(
        foundOver(other),
        !nal.enough() || !other.maml.enough(),
        !maml.enough() || !other.nal.enough());
  }

  private static Estimate open(Estimate found, boolean below, boolean above) {
    return new Estimate(
        found.value(),
        found.standardError(),
        below ? 0 : found.lower(),
        above ? Double.POSITIVE_INFINITY : found.upper());
  }
}
