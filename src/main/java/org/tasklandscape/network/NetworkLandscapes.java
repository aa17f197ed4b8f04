package org.tasklandscape.network;

import java.util.LinkedHashMap;
import java.util.Map;

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

  /**
   * An environment with other hard tasks.
   *
   * @param world the environment
   * @param hardVariance ρ<sub>H</sub>
   * @param hardSpread r<sub>H</sub>
   * @param distance R
   * @return its likeness
   */
  public static TeacherEnvironment with(
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
}
