package org.tasklandscape.regression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The task landscapes that the chapters share.
 *
 * <p>The seeds of this companion give none of the papers' parameters, so these are its own choice,
 * made before anything was run: hard tasks ten times harder than easy ones, packed, and far away;
 * each variation changes one property. Theorem T3 caps the gain at 1 + R²/(d r_H), which is 161 in
 * the favourable landscape, 1.16 where the hard optima are spread and 1.1 where they are near.
 */
public final class Landscapes {
  /** The seed of every simulation of the chapters on linear regression. */
  public static final long SEED = 2022;

  private Landscapes() {}

  /**
   * {@return hard tasks that are much harder, packed and far: d = 10, ρ_E = 1, ρ_H = 0.1, r_E = 1,
   * r_H = 0.01, R = 4, equally likely, without noise}
   */
  public static TwoClusters favourable() {
    return TwoClusters.of(10, TwoClusters.easy(1, 1), TwoClusters.hard(0.1, 0.01), 4);
  }

  /** {@return the favourable landscape with hard tasks as easy as the others, ρ_H = ρ_E} */
  public static TwoClusters withoutDiscrepancy() {
    TwoClusters world = favourable();
    return world.withHard(TwoClusters.hard(world.easy().curvature(), world.hard().spread()));
  }

  /** {@return the favourable landscape with the hard optima spread out, r_H = 10} */
  public static TwoClusters spread() {
    TwoClusters world = favourable();
    return world.withHard(TwoClusters.hard(world.hard().curvature(), 10));
  }

  /** {@return the favourable landscape with the hard optima near the easy centre, R = 0.1} */
  public static TwoClusters near() {
    return favourable().withDistance(0.1);
  }

  /** {@return all four by name, the favourable one first} */
  public static Map<String, TwoClusters> four() {
    Map<String, TwoClusters> four = new LinkedHashMap<>();
    four.put("favourable", favourable());
    four.put("no discrepancy", withoutDiscrepancy());
    four.put("hard optima spread", spread());
    four.put("hard optima near", near());
    return Collections.unmodifiableMap(four);
  }

  /**
   * A landscape in another dimension, with the same R, d r<sub>E</sub> and d r<sub>H</sub>.
   *
   * @param world the landscape
   * @param dimension d
   * @return its likeness
   */
  public static TwoClusters inDimension(TwoClusters world, int dimension) {
    double share = (double) world.dimension() / dimension;
    return new TwoClusters(
        dimension,
        world.hardProbability(),
        TwoClusters.easy(world.easy().curvature(), share * world.easy().spread()),
        TwoClusters.hard(world.hard().curvature(), share * world.hard().spread()),
        world.distance(),
        world.noiseVariance());
  }

  /** {@return one step of size α = 1/ρ_E on 1000 samples, in training and in testing} */
  public static Adaptation step() {
    return Adaptation.step(1 / favourable().easy().curvature(), 1000);
  }
}
