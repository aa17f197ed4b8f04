package org.tasklandscape.explore;

import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.teavm.jso.JSExport;

/**
 * The one object that the page of the explorable talks to, {@code taskLandscape()} in JavaScript:
 * the landscapes of the chapters, and the closed forms for any other.
 */
public final class Explorable {
  private Explorable() {}

  /** {@return the core} */
  @JSExport
  public static Explorable taskLandscape() {
    return new Explorable();
  }

  /**
   * Solves NAL and MAML.
   *
   * @param ratio ρ<sub>H</sub>/ρ<sub>E</sub>
   * @param distance R
   * @param easySpread r<sub>E</sub>
   * @param hardSpread r<sub>H</sub>
   * @param dimension d
   * @param samples m, which may be infinite
   * @param innerStep αρ<sub>E</sub>
   * @param hardProbability p<sub>H</sub>
   * @return the numbers
   * @throws IllegalArgumentException if a rule of a parameter is broken, or training leaves no
   *     curvature at all
   */
  @JSExport
  public Solved solve(
      double ratio,
      double distance,
      double easySpread,
      double hardSpread,
      int dimension,
      double samples,
      double innerStep,
      double hardProbability) {
    return Solved.of(
        new Setting(
            ratio,
            distance,
            easySpread,
            hardSpread,
            dimension,
            samples,
            innerStep,
            hardProbability));
  }

  /** {@return the setting of {@link Landscapes#favourable()}} */
  @JSExport
  public Setting favourable() {
    return setting(Landscapes.favourable());
  }

  /** {@return the setting of {@link Landscapes#withoutDiscrepancy()}} */
  @JSExport
  public Setting withoutDiscrepancy() {
    return setting(Landscapes.withoutDiscrepancy());
  }

  /** {@return the setting of {@link Landscapes#spread()}} */
  @JSExport
  public Setting spread() {
    return setting(Landscapes.spread());
  }

  /** {@return the setting of {@link Landscapes#near()}} */
  @JSExport
  public Setting near() {
    return setting(Landscapes.near());
  }

  private static Setting setting(TwoClusters world) {
    return Setting.of(world, Landscapes.step());
  }
}
