package org.tasklandscape.representation;

import org.ejml.simple.SimpleMatrix;

/**
 * min over B̂ and v<sub>1</sub>, …, v<sub>T</sub> of Σ<sub>i</sub> ‖y<sub>i</sub> -
 * X<sub>i</sub>B̂v<sub>i</sub>‖², by turns: the heads v<sub>i</sub> given B̂ by least squares in k
 * dimensions, B̂ given the heads by least squares in Dk, then made orthonormal.
 *
 * <p>The second problem is solved by conjugate gradients that start at the last B̂ and stop once
 * the residual is a hundredth of what it was; warm starts make the rounds converge all the same.
 * The rounds end when B̂ moves by ‖sin Θ‖<sub>F</sub> ≤ the tolerance or their number is reached.
 * Nothing is drawn at random. Source: theory, section 1, "Representation learning".
 *
 * @param rounds the largest number of rounds, at least 1
 * @param tolerance the movement that counts as converged, at least 0
 */
public record AlternatingMinimisation(int rounds, double tolerance) {

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public AlternatingMinimisation {
    if (rounds < 1) {
      throw new IllegalArgumentException("must have rounds >= 1, got rounds = " + rounds);
    }
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("must have tolerance >= 0, got tolerance = " + tolerance);
    }
  }

  /**
   * {@return the method of at most 50 rounds, until B̂ moves by no more than 10<sup>-4</sup>, which
   * is far below the error that sampling leaves}
   */
  public static AlternatingMinimisation defaults() {
    return new AlternatingMinimisation(50, 1e-4);
  }

  /**
   * Learns B̂.
   *
   * @param tasks the samples, at least k of each task
   * @param start the first B̂, such as that of {@link MomentMethod}
   * @return the last B̂
   * @throws IllegalArgumentException if B̂ has another ambient dimension, or a task too few samples
   *     to determine its head
   */
  public Subspace learn(TrainingTasks tasks, Subspace start) {
    if (start.ambient() != tasks.ambient()) {
      throw new IllegalArgumentException(
          "the start must lie in D = %d dimensions, as the inputs do, got %d"
              .formatted(tasks.ambient(), start.ambient()));
    }
    Subspace current = start;
    for (int round = 0; round < rounds; round++) {
      SimpleMatrix rows = current.matrix().transpose();
      double[][] heads = HeadProblem.solve(tasks, rows.getDDRM().data, start.features());
      BasisProblem problem = new BasisProblem(tasks, heads, start.features());
      double[] improved = problem.improve(rows.getDDRM().data);
      Subspace next =
          Subspace.spannedBy(
              new SimpleMatrix(start.features(), tasks.ambient(), true, improved).transpose());
      double moved = Math.sqrt(current.squaredError(next));
      current = next;
      if (moved <= tolerance) {
        break;
      }
    }
    return current;
  }
}
