package org.tasklandscape.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Limited-memory BFGS with backtracking: from a start to a point of ‖∇F‖ ≤ tolerance.
 *
 * <p>A step is taken where F falls by Armijo's rule or, where rounding hides that fall, where F
 * stays within rounding and ‖∇F‖ falls.
 */
final class QuasiNewton {
  private static final int MEMORY = 20;
  private static final double ARMIJO = 1e-4;
  private static final double ROUNDING = 1e-14;

  /** A change of the point and of the gradient, s and y. */
  private record Pair(double[] s, double[] y) {}

  private final TwoTaskRisk risk;
  private final Deque<Pair> pairs = new ArrayDeque<>();

  private QuasiNewton(TwoTaskRisk risk) {
    this.risk = risk;
  }

  static double[] minimise(TwoTaskRisk risk, double[] start, double tolerance, int iterations) {
    return new QuasiNewton(risk).run(start.clone(), tolerance, iterations);
  }

  private double[] run(double[] w, double tolerance, int iterations) {
    double[] gradient = new double[w.length];
    double value = risk.gradient(w, gradient);
    double[] next = new double[w.length];
    double[] nextGradient = new double[w.length];
    for (int n = 0; n < iterations && norm(gradient) > tolerance; n++) {
      double[] direction = direction(gradient);
      double slope = dot(direction, gradient);
      double step = pairs.isEmpty() ? Math.min(1, 1 / norm(gradient)) : 1;
      boolean taken = false;
      for (int tries = 0; tries < 40 && !taken; tries++, step /= 2) {
        for (int i = 0; i < w.length; i++) {
          next[i] = w[i] + step * direction[i];
        }
        double nextValue = risk.gradient(next, nextGradient);
        boolean falls = nextValue <= value + ARMIJO * step * slope;
        boolean level = nextValue <= value + ROUNDING && norm(nextGradient) < norm(gradient);
        if (falls || level) {
          remember(difference(next, w), difference(nextGradient, gradient));
          System.arraycopy(next, 0, w, 0, w.length);
          System.arraycopy(nextGradient, 0, gradient, 0, w.length);
          value = nextValue;
          taken = true;
        }
      }
      if (!taken) {
        if (pairs.isEmpty()) {
          return w;
        }
        pairs.clear();
      }
    }
    return w;
  }

  /** Keeps pairs of positive curvature only, so that every direction descends. */
  private void remember(double[] s, double[] y) {
    if (dot(s, y) > 1e-12 * norm(s) * norm(y)) {
      pairs.addLast(new Pair(s, y));
      if (pairs.size() > MEMORY) {
        pairs.removeFirst();
      }
    }
  }

  /** The two loops over the pairs, from new to old and back. */
  private double[] direction(double[] gradient) {
    double[] r = gradient.clone();
    double[] alphas = new double[pairs.size()];
    int n = pairs.size();
    Iterator<Pair> newest = pairs.descendingIterator();
    while (newest.hasNext()) {
      Pair pair = newest.next();
      alphas[--n] = dot(pair.s, r) / dot(pair.s, pair.y);
      add(r, -alphas[n], pair.y);
    }
    if (!pairs.isEmpty()) {
      Pair last = pairs.getLast();
      scale(r, dot(last.s, last.y) / dot(last.y, last.y));
    }
    for (Pair pair : pairs) {
      add(r, alphas[n++] - dot(pair.y, r) / dot(pair.s, pair.y), pair.s);
    }
    scale(r, -1);
    return r;
  }

  private static double[] difference(double[] u, double[] v) {
    double[] r = u.clone();
    add(r, -1, v);
    return r;
  }

  private static void add(double[] r, double factor, double[] v) {
    for (int i = 0; i < r.length; i++) {
      r[i] += factor * v[i];
    }
  }

  private static void scale(double[] r, double factor) {
    for (int i = 0; i < r.length; i++) {
      r[i] *= factor;
    }
  }

  static double dot(double[] u, double[] v) {
    double total = 0;
    for (int i = 0; i < u.length; i++) {
      total += u[i] * v[i];
    }
    return total;
  }

  static double norm(double[] u) {
    return Math.sqrt(dot(u, u));
  }
}
