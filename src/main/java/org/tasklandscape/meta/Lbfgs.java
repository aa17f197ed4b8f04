package org.tasklandscape.meta;

import java.util.Arrays;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.rule.Require;

/**
 * w ← w - tHg(w), H the limited-memory BFGS estimate of the inverse Hessian from the last m moves,
 * t by bisection to the weak Wolfe conditions: for polishing to ‖∇F‖ ≤ 1e-8 where g = ∇F.
 *
 * <p>Near a minimum the values of F differ by less than their rounding; there the sufficient
 * decrease of F is replaced by that of its slope, so that gradients fall as far as their own
 * rounding lets them. Deterministic.
 *
 * @param memory m, at least 1
 */
public record Lbfgs(int memory) implements Optimiser {
  private static final double DECREASE = 1e-4;
  private static final double CURVATURE = 0.9;
  private static final int TRIALS = 60;

  /** How far rounding may move a value, relative to its size. */
  private static final double NOISE = 1e-14;

  /**
   * Checks the memory.
   *
   * @throws IllegalArgumentException if it is smaller than 1
   */
  public Lbfgs {
    Require.atLeastOne("the memory", memory);
  }

  /** {@return the optimiser with the customary memory of 10 moves} */
  public static Lbfgs defaults() {
    return new Lbfgs(10);
  }

  @Override
  public Mover begin(int size) {
    return new Memory(size);
  }

  private final class Memory implements Mover {
    private final double[][] moves = new double[memory][];
    private final double[][] changes = new double[memory][];
    private final double[] inverse = new double[memory];
    private final double[] weight = new double[memory];
    private final double[] direction;
    private final double[] trial;
    private final double[] trialGradient;
    private double trialValue;
    private int held;
    private int newest = -1;

    Memory(int size) {
      for (int i = 0; i < memory; i++) {
        moves[i] = new double[size];
        changes[i] = new double[size];
      }
      direction = new double[size];
      trial = new double[size];
      trialGradient = new double[size];
    }

    @Override
    public double move(Gradient f, double[] w, double value, double[] gradient, int iteration) {
      boolean moved = held > 0 && search(f, w, value, gradient);
      if (!moved) {
        // Steepest descent, where there is no memory yet or it misleads.
        held = 0;
        moved = search(f, w, value, gradient);
      }
      if (!moved) {
        return value;
      }
      remember(w, gradient);
      Vectors.copy(trial, w);
      Vectors.copy(trialGradient, gradient);
      return trialValue;
    }

    /** Finds the step; false where none is found. */
    private boolean search(Gradient f, double[] w, double value, double[] gradient) {
      double length = held > 0 ? 1 : Math.min(1, 1 / Vectors.norm(gradient));
      direction(gradient);
      double slope = Vectors.dot(gradient, direction);
      if (!(slope < 0)) {
        return false;
      }
      double low = 0;
      double high = Double.POSITIVE_INFINITY;
      double noise = NOISE * Math.max(Math.abs(value), Double.MIN_NORMAL);
      for (int i = 0; i < TRIALS; i++) {
        Vectors.sum(w, length, direction, trial);
        trialValue = f.gradient(trial, trialGradient);
        double trialSlope = Vectors.dot(trialGradient, direction);
        boolean decreased =
            trialValue <= value + DECREASE * length * slope
                || (trialValue <= value + noise && trialSlope <= (2 * DECREASE - 1) * slope);
        if (!decreased || !Double.isFinite(trialSlope)) {
          high = length;
        } else if (trialSlope < CURVATURE * slope) {
          low = length;
        } else {
          return !Arrays.equals(w, trial);
        }
        length = high < Double.POSITIVE_INFINITY ? (low + high) / 2 : 2 * length;
      }
      return false;
    }

    /** direction ← -Hg by the two loops over the memory, newest first, then back. */
    private void direction(double[] gradient) {
      for (int i = 0; i < direction.length; i++) {
        direction[i] = -gradient[i];
      }
      for (int j = 0; j < held; j++) {
        int i = slot(j);
        weight[i] = inverse[i] * Vectors.dot(moves[i], direction);
        Vectors.add(-weight[i], changes[i], direction);
      }
      if (held > 0) {
        int i = slot(0);
        double scale = 1 / (inverse[i] * Vectors.dot(changes[i], changes[i]));
        for (int k = 0; k < direction.length; k++) {
          direction[k] *= scale;
        }
      }
      for (int j = held - 1; j >= 0; j--) {
        int i = slot(j);
        double back = inverse[i] * Vectors.dot(changes[i], direction);
        Vectors.add(weight[i] - back, moves[i], direction);
      }
    }

    private int slot(int age) {
      return Math.floorMod(newest - age, memory);
    }

    private void remember(double[] w, double[] gradient) {
      int i = Math.floorMod(newest + 1, memory);
      Vectors.sum(trial, -1, w, moves[i]);
      Vectors.sum(trialGradient, -1, gradient, changes[i]);
      double product = Vectors.dot(moves[i], changes[i]);
      // The weak Wolfe conditions make it positive; rounding may not.
      if (product > 0) {
        inverse[i] = 1 / product;
        newest = i;
        held = Math.min(held + 1, memory);
      } else {
        // The slot just spoiled was the oldest of a full memory.
        held = Math.min(held, memory - 1);
      }
    }
  }
}
