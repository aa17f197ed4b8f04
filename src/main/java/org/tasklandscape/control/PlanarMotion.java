package org.tasklandscape.control;

import org.tasklandscape.rule.Require;

/**
 * A body in motion, step by step: M(q) q̈ = τ + Σ<sub>r</sub> J<sub>r</sub>ᵀ f<sub>r</sub>, τ =
 * gear·u - damping·q̇ - stiffness·q - c(q, q̇), with controls u cut to [-1, 1] and the forces of
 * the floor and of hinges at the end of their range that minimise ½(a - M⁻¹τ)ᵀM(a - M⁻¹τ) +
 * Σ<sub>r</sub> ½D<sub>r</sub> min(0, J<sub>r</sub>a - a<sub>r</sub>)².
 *
 * <p>The same numbers as MuJoCo's up to rounding, and the same bytes on every platform: no
 * operation but +, -, ×, / and √, in a fixed order. Nothing is allocated by a step. One thread at a
 * time.
 */
public final class PlanarMotion {
  private final PlanarBody body;
  private final int n;
  private final double h;
  private final boolean implicit;
  private final double[] gear;
  private final double[] damping;
  private final double[] stiffness;
  private final PlanarTree tree;
  private final SoftConstraints constraints;
  private final ConstraintSolver solver;
  private final SmallCholesky factor;
  private final double[] q;
  private final double[] v;
  private final double[] m;
  private final double[] torque;
  private final double[] force;
  private final double[] bias;
  // Where the solver begins: the acceleration last found.
  private final double[] acceleration;

  // Stages of Runge and Kutta: places, speeds and the sums of their changes.
  private final double[] stageQ;
  private final double[] stageV;
  private final double[] sumV;
  private final double[] sumA;

  /**
   * A body at rest in its start.
   *
   * @param body which
   */
  public PlanarMotion(PlanarBody body) {
    this(body, InverseWeights.of(body));
  }

  PlanarMotion(PlanarBody body, InverseWeights weights) {
    this.body = body;
    n = body.coordinates();
    h = body.timeStep();
    implicit = body.integrator() == Integrator.EULER;
    gear = new double[n];
    damping = new double[n];
    stiffness = new double[n];
    for (int i = 0; i < n - 2; i++) {
      PlanarBody.Hinge hinge = body.links().get(i).hinge();
      gear[2 + i] = hinge.gear();
      damping[2 + i] = hinge.damping();
      stiffness[2 + i] = hinge.stiffness();
    }
    tree = new PlanarTree(body);
    int[] last = tree.lastDescendants();
    constraints = new SoftConstraints(body, weights);
    solver = new ConstraintSolver(last, constraints.most());
    factor = new SmallCholesky(last);
    q = new double[n];
    v = new double[n];
    m = new double[n * n];
    torque = new double[n];
    force = new double[n];
    bias = new double[n];
    acceleration = new double[n];
    stageQ = new double[n];
    stageV = new double[n];
    sumV = new double[n];
    sumA = new double[n];
    for (int i = 0; i < n; i++) {
      q[i] = body.start().get(i);
    }
  }

  /** {@return the body} */
  public PlanarBody body() {
    return body;
  }

  /**
   * Puts the body somewhere, and forgets how it came there.
   *
   * @param position q, finite, as many entries as coordinates
   * @param velocity q̇, likewise
   * @throws IllegalArgumentException if a rule is broken
   */
  public void start(double[] position, double[] velocity) {
    Require.length("the position", position, n);
    Require.length("the velocity", velocity, n);
    for (int i = 0; i < n; i++) {
      q[i] = Require.finite("the position", position[i]);
      v[i] = Require.finite("the velocity", velocity[i]);
      // A row within rounding of its edge counts on the side where the search comes from.
      acceleration[i] = 0;
    }
  }

  /**
   * One coordinate.
   *
   * @param i from 0
   * @return q<sub>i</sub>
   */
  public double position(int i) {
    return q[i];
  }

  /**
   * The speed of one coordinate.
   *
   * @param i from 0
   * @return q̇<sub>i</sub>
   */
  public double velocity(int i) {
    return v[i];
  }

  /**
   * One time step h.
   *
   * @param control u, one entry for each motor; what is beyond ±1 counts as ±1
   * @throws ArithmeticException if the motion is no longer finite
   */
  public void step(double[] control) {
    int motor = 0;
    for (int i = 2; i < n; i++) {
      if (gear[i] > 0) {
        torque[i] = gear[i] * Math.max(-1, Math.min(1, control[motor++]));
      }
    }
    if (implicit) {
      euler();
    } else {
      rungeKutta();
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += q[i] + v[i];
    }
    if (!Double.isFinite(sum)) {
      throw new ArithmeticException(
          "the motion of %s must stay finite, got the sum %s of its coordinates"
              .formatted(body.name(), sum));
    }
  }

  private void euler() {
    forces(q, v);
    if (constraints.rows() > 0) {
      solver.solve(m, force, constraints, acceleration);
    }
    for (int i = 2; i < n; i++) {
      m[i * n + i] += h * damping[i];
    }
    factor.factor(m);
    factor.solve(force, acceleration);
    for (int i = 0; i < n; i++) {
      v[i] += h * acceleration[i];
      q[i] += h * v[i];
    }
  }

  private void rungeKutta() {
    System.arraycopy(q, 0, stageQ, 0, n);
    System.arraycopy(v, 0, stageV, 0, n);
    for (int i = 0; i < n; i++) {
      sumV[i] = 0;
      sumA[i] = 0;
    }
    for (int stage = 0; stage < 4; stage++) {
      accelerate(stageQ, stageV);
      double share = stage == 0 || stage == 3 ? 1 / 6.0 : 1 / 3.0;
      double ahead = stage < 2 ? h / 2 : h;
      for (int i = 0; i < n; i++) {
        sumV[i] += share * stageV[i];
        sumA[i] += share * acceleration[i];
        stageQ[i] = q[i] + ahead * stageV[i];
        stageV[i] = v[i] + ahead * acceleration[i];
      }
    }
    for (int i = 0; i < n; i++) {
      q[i] += h * sumV[i];
      v[i] += h * sumA[i];
    }
  }

  /** q̈, into the field. */
  private void accelerate(double[] at, double[] speed) {
    forces(at, speed);
    if (constraints.rows() > 0) {
      solver.solve(m, force, constraints, acceleration);
    } else {
      factor.factor(m);
      factor.solve(force, acceleration);
    }
  }

  /** M, τ and the constraints. */
  private void forces(double[] at, double[] speed) {
    tree.place(at);
    tree.massMatrix(m);
    tree.bias(speed, bias);
    for (int i = 0; i < n; i++) {
      force[i] = torque[i] - damping[i] * speed[i] - stiffness[i] * at[i] - bias[i];
    }
    constraints.gather(tree, at, speed);
  }

  /** How many ends of capsules were on the floor when forces were last computed. */
  int contacts() {
    return constraints.contacts();
  }
}
