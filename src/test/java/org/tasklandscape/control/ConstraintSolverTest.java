package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** Bodies thrown into the floor and beyond their limits, at speed. */
class ConstraintSolverTest {
  static Stream<PlanarBody> bodies() {
    return PlanarMotionTest.bodies();
  }

  /** The conditions of Karush, Kuhn and Tucker hold, and the cost is strictly convex. */
  @ParameterizedTest
  @MethodSource("bodies")
  void theSolutionIsWhereForcesBalanceWhateverItsStart(PlanarBody body) {
    RandomStream stream = new Streams(20240611, "control-tests").stream("solver");
    int n = body.coordinates();
    var tree = new PlanarTree(body);
    var rows = new SoftConstraints(body, InverseWeights.of(body));
    var solver = new ConstraintSolver(tree.lastDescendants(), rows.most());
    double[] m = new double[n * n];
    int most = 0;
    for (int trial = 0; trial < 300; trial++) {
      double[] q = new double[n];
      double[] v = new double[n];
      double[] torque = new double[n];
      for (int i = 0; i < n; i++) {
        q[i] = stream.gaussian();
        v[i] = 5 * stream.gaussian();
        torque[i] = 100 * stream.gaussian();
      }
      q[1] = 0.3 * stream.gaussian() - body.heightAtZero() + 0.3;
      tree.place(q);
      tree.massMatrix(m);
      rows.gather(tree, q, v);
      most = Math.max(most, rows.rows());
      double[] a = new double[n];
      double[] force = torque.clone();
      solver.solve(m, force, rows, a);
      balances(n, m, torque, rows, a, force);
      double[] other = new double[n];
      for (int i = 0; i < n; i++) {
        other[i] = 1000 * stream.gaussian();
      }
      solver.solve(m, torque.clone(), rows, other);
      double size = 0;
      for (double entry : a) {
        size = Math.max(size, Math.abs(entry));
      }
      for (int i = 0; i < n; i++) {
        assertThat(other[i]).isCloseTo(a[i], within(1e-10 * size));
      }
    }
    assertThat(most).isGreaterThan(15);
  }

  private static void balances(
      int n, double[] m, double[] torque, SoftConstraints rows, double[] a, double[] force) {
    double[] pushes = new double[n];
    double size = 0;
    for (int r = 0; r < rows.rows(); r++) {
      double x = -rows.reference()[r];
      for (int i = 0; i < n; i++) {
        x += rows.jacobian()[r * n + i] * a[i];
      }
      double f = -rows.weight()[r] * Math.min(0, x);
      for (int i = 0; i < n; i++) {
        pushes[i] += f * rows.jacobian()[r * n + i];
        size = Math.max(size, Math.abs(f));
      }
    }
    for (int i = 0; i < n; i++) {
      double inertial = 0;
      for (int k = 0; k < n; k++) {
        inertial += m[Math.min(i, k) * n + Math.max(i, k)] * a[k];
        size = Math.max(size, Math.abs(m[Math.min(i, k) * n + Math.max(i, k)] * a[k]));
      }
      assertThat(inertial).isCloseTo(torque[i] + pushes[i], within(1e-9 * (1 + size)));
      assertThat(force[i]).isCloseTo(torque[i] + pushes[i], within(1e-9 * (1 + size)));
    }
  }
}
