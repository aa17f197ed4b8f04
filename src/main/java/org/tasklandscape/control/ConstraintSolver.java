package org.tasklandscape.control;

/**
 * a = argmin ½aᵀM a - ⟨τ, a⟩ + ½Σ<sub>r</sub> D<sub>r</sub> min(0, J<sub>r</sub>a -
 * a<sub>r</sub>)²: the acceleration of a body under soft constraints that only push, with the
 * forces f<sub>r</sub> = -D<sub>r</sub> min(0, J<sub>r</sub>a - a<sub>r</sub>).
 *
 * <p>The cost is strictly convex and piecewise quadratic. Newton's method solves for the minimum of
 * the piece it is on; where that lies on another piece it goes to the exact minimum along the line
 * between. It ends, after finitely many pieces, on the one that holds its own minimum. A row within
 * rounding of its edge may count on either side.
 */
final class ConstraintSolver {
  private static final double ROUNDING = 1e-13;
  private static final int MOST_PIECES = 200;

  private final int n;
  private final int[] last;
  private final SmallCholesky factor;
  private final double[] hessian;
  private final double[] right;
  private final double[] next;
  private final double[] excess;
  private final double[] slope;
  private final boolean[] pushing;

  ConstraintSolver(int[] lastDescendants, int mostRows) {
    n = lastDescendants.length;
    last = lastDescendants.clone();
    factor = new SmallCholesky(last);
    hessian = new double[n * n];
    right = new double[n];
    next = new double[n];
    excess = new double[mostRows];
    slope = new double[mostRows];
    pushing = new boolean[mostRows];
  }

  /**
   * Solves.
   *
   * @param m M, the upper triangle, n × n
   * @param force τ, length n; overwritten by τ + Σ<sub>r</sub> J<sub>r</sub>ᵀ f<sub>r</sub> = M a
   * @param constraints the rows
   * @param a where the search begins, overwritten by the solution
   * @throws ArithmeticException if it does not end
   */
  void solve(double[] m, double[] force, SoftConstraints constraints, double[] a) {
    int rows = constraints.rows();
    measure(constraints, a, excess);
    for (int r = 0; r < rows; r++) {
      pushing[r] = excess[r] < 0;
    }
    for (int piece = 0; piece < MOST_PIECES; piece++) {
      minimumOfPiece(m, force, constraints);
      measure(constraints, next, slope);
      if (isOwn(constraints, rows)) {
        System.arraycopy(next, 0, a, 0, n);
        addForces(constraints, rows, force);
        return;
      }
      for (int r = 0; r < rows; r++) {
        slope[r] -= excess[r];
      }
      double t = alongLine(m, force, constraints, rows, a);
      for (int i = 0; i < n; i++) {
        a[i] += t * (next[i] - a[i]);
      }
      for (int r = 0; r < rows; r++) {
        excess[r] += t * slope[r];
        pushing[r] = excess[r] < 0;
      }
    }
    throw new ArithmeticException(
        "the constraints must be solved on %d pieces, got no end".formatted(MOST_PIECES));
  }

  /** x<sub>r</sub> = J<sub>r</sub>a - a<sub>r</sub>. */
  private void measure(SoftConstraints constraints, double[] a, double[] x) {
    double[] j = constraints.jacobian();
    for (int r = 0; r < constraints.rows(); r++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += j[r * n + i] * a[i];
      }
      x[r] = sum - constraints.reference()[r];
    }
  }

  /** Where the rows that push now, and no others, would bring the body. */
  private void minimumOfPiece(double[] m, double[] force, SoftConstraints constraints) {
    double[] j = constraints.jacobian();
    System.arraycopy(m, 0, hessian, 0, n * n);
    System.arraycopy(force, 0, right, 0, n);
    for (int r = 0; r < constraints.rows(); r++) {
      if (pushing[r]) {
        double d = constraints.weight()[r];
        double pull = d * constraints.reference()[r];
        for (int i = 0; i < n; i++) {
          double entry = j[r * n + i];
          if (entry != 0) {
            right[i] += pull * entry;
            double scaled = d * entry;
            for (int k = i; k <= last[i]; k++) {
              hessian[i * n + k] += scaled * j[r * n + k];
            }
          }
        }
      }
    }
    factor.factor(hessian);
    factor.solve(right, next);
  }

  /** Whether the same rows push at that minimum, whose excess is in slope. */
  private boolean isOwn(SoftConstraints constraints, int rows) {
    for (int r = 0; r < rows; r++) {
      double bound = ROUNDING * Math.abs(constraints.reference()[r]);
      if (pushing[r] ? slope[r] > bound : slope[r] < -bound) {
        return false;
      }
    }
    return true;
  }

  /**
   * The t ≥ 0 at which the cost along a + t (next - a) is least: its derivative rises from one
   * breakpoint, where a row begins or ends to push, to the next.
   */
  private double alongLine(
      double[] m, double[] force, SoftConstraints constraints, int rows, double[] a) {
    double derivative = 0;
    double curvature = 0;
    for (int i = 0; i < n; i++) {
      double step = next[i] - a[i];
      double diagonal = m[i * n + i];
      derivative += step * (diagonal * a[i] - force[i]);
      curvature += step * diagonal * step;
      for (int k = i + 1; k <= last[i]; k++) {
        double entry = m[i * n + k];
        double other = next[k] - a[k];
        derivative += entry * (step * a[k] + other * a[i]);
        curvature += 2 * entry * step * other;
      }
    }
    double[] d = constraints.weight();
    for (int r = 0; r < rows; r++) {
      if (pushing[r]) {
        derivative += d[r] * excess[r] * slope[r];
        curvature += d[r] * slope[r] * slope[r];
      }
    }
    return rest(derivative, curvature, rows, d);
  }

  /** From the derivative and the curvature at t = 0 on, breakpoint by breakpoint. */
  private double rest(double slopeAtStart, double curvatureAtStart, int rows, double[] d) {
    double derivative = slopeAtStart;
    double curvature = curvatureAtStart;
    double t = 0;
    while (derivative < 0) {
      int turning = -1;
      double until = t - derivative / curvature;
      for (int r = 0; r < rows; r++) {
        double turn = -excess[r] / slope[r];
        // A row that rises ends to push where it turns, one that falls begins.
        if (pushing[r] == slope[r] > 0 && slope[r] != 0 && turn >= t && turn < until) {
          until = turn;
          turning = r;
        }
      }
      if (turning < 0) {
        return until;
      }
      derivative += curvature * (until - t);
      t = until;
      double change = d[turning] * slope[turning] * slope[turning];
      curvature += pushing[turning] ? -change : change;
      pushing[turning] = !pushing[turning];
    }
    return t;
  }

  private void addForces(SoftConstraints constraints, int rows, double[] force) {
    double[] j = constraints.jacobian();
    for (int r = 0; r < rows; r++) {
      if (slope[r] < 0) {
        double f = -constraints.weight()[r] * slope[r];
        for (int i = 0; i < n; i++) {
          force[i] += f * j[r * n + i];
        }
      }
    }
  }
}
