package org.tasklandscape.study;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;

/**
 * The base case of the numerical claim and its four variations, each of which changes one property
 * of the hard tasks (theory 3).
 */
public final class NetworkLandscapes {
  /** The name of the base case: hard, packed and far. */
  public static final String BASE = "base";

  /** The name of the variation with r<sub>H</sub> = 0.05. */
  public static final String LOOSE = "hard optima less packed";

  /** The name of the variation with r<sub>H</sub> = 0.3. */
  public static final String SPREAD = "hard optima spread";

  /** The name of the variation with R = 0.2. */
  public static final String NEAR = "hard optima near";

  /** The name of the variation with ρ<sub>H</sub> = 1. */
  public static final String EQUAL = "no discrepancy";

  private NetworkLandscapes() {}

  /**
   * All five.
   *
   * @param activation of student and teachers
   * @return by name, the base case first
   */
  public static Map<String, TeacherEnvironment> of(PopulationActivation activation) {
    TeacherEnvironment base = TeacherEnvironment.base(activation);
    Map<String, TeacherEnvironment> all = new LinkedHashMap<>();
    all.put(BASE, base);
    all.put(LOOSE, with(base, base.hardVariance(), 0.05, base.distance()));
    all.put(SPREAD, with(base, base.hardVariance(), 0.3, base.distance()));
    all.put(NEAR, with(base, base.hardVariance(), base.hardSpread(), 0.2));
    all.put(EQUAL, with(base, base.easyVariance(), base.hardSpread(), base.distance()));
    return all;
  }

  /** An environment with other hard tasks. */
  static TeacherEnvironment with(
      TeacherEnvironment world, double hardVariance, double hardSpread, double distance) {
    return new TeacherEnvironment(
        world.activation(),
        world.features(),
        world.neurons(),
        world.easyVariance(),
        hardVariance,
        world.easySpread(),
        hardSpread,
        distance);
  }

  /** The base case in words. */
  static String text() {
    return text(TeacherEnvironment.base(PopulationActivation.RELU));
  }

  /** For example "d = 5, k = 3, ρ_E = 1, …": all of an environment but its activation. */
  static String text(TeacherEnvironment world) {
    return "d = %d, k = %d, ρ_E = %s, ρ_H = %s, r_E = %s, r_H = %s, R = %s"
        .formatted(
            world.features(),
            world.neurons(),
            Captions.number(world.easyVariance()),
            Captions.number(world.hardVariance()),
            Captions.number(world.easySpread()),
            Captions.number(world.hardSpread()),
            Captions.number(world.distance()));
  }
}
