package org.tasklandscape.chapter.convergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Symmetric;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.Adam;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.Training;
import org.tasklandscape.network.RandomStart;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.Streams;

/**
 * What it takes to optimise NAL's and MAML's objective on one draw of networks, from one start.
 *
 * @param moves the most of L-BFGS
 * @param accuracy ‖∇F‖ over that at the start
 * @param adamStep Adam's step
 * @param adamMoves of Adam
 */
record OptimisationEffort(int moves, double accuracy, double adamStep, int adamMoves) {
  /** Of the central differences of ∇F. */
  private static final double WIDTH = 1e-5;

  /**
   * One objective.
   *
   * @param moves of L-BFGS to the accuracy; all that are allowed if it did not get there
   * @param atRest whether it did
   * @param condition largest over least absolute eigenvalue of ∇²F where it stopped
   * @param norm ‖∇F‖ after Adam over that at the start
   */
  record Result(double moves, boolean atRest, double condition, double norm) {}

  /** NAL first, then MAML with each number of inner steps. */
  List<Result> of(
      TeacherEnvironment world,
      int tasks,
      double innerStep,
      List<Integer> innerSteps,
      Streams streams,
      long draw) {
    String cell = world.activation() + ", draw " + draw;
    double[] start = new RandomStart(world, streams, cell).point();
    List<MetaAlgorithm> methods = new ArrayList<>(List.of(MetaAlgorithm.nal()));
    innerSteps.forEach(k -> methods.add(MetaAlgorithm.maml(innerStep, k)));
    return methods.stream()
        .map(method -> MetaGradient.of(method, world.alternating(streams, cell, tasks)))
        .map(f -> result(f, start))
        .toList();
  }

  private Result result(MetaGradient f, double[] start) {
    double[] gradient = new double[start.length];
    f.gradient(start, gradient);
    double begun = Vectors.norm(gradient);
    Training.Run run = new Training(new Lbfgs(20), moves, accuracy * begun).run(f, start);
    boolean atRest = run.stop() == Training.Stop.CONVERGED;
    Training.Run adam =
        new Training(Adam.of(StepSize.constant(adamStep)), adamMoves, 0).run(f, start);
    return new Result(
        atRest ? run.iterations() : moves,
        atRest,
        condition(f, run.point()),
        adam.gradientNorm() / begun);
  }

  private static double condition(MetaGradient f, double[] point) {
    int n = point.length;
    SimpleMatrix hessian = new SimpleMatrix(n, n);
    double[] w = point.clone();
    double[] up = new double[n];
    double[] down = new double[n];
    for (int j = 0; j < n; j++) {
      w[j] = point[j] + WIDTH;
      f.gradient(w, up);
      w[j] = point[j] - WIDTH;
      f.gradient(w, down);
      w[j] = point[j];
      for (int i = 0; i < n; i++) {
        double entry = (up[i] - down[i]) / (4 * WIDTH);
        hessian.set(i, j, hessian.get(i, j) + entry);
        hessian.set(j, i, hessian.get(j, i) + entry);
      }
    }
    double[] sizes = Arrays.stream(Symmetric.values(hessian)).map(Math::abs).sorted().toArray();
    return sizes[n - 1] / sizes[0];
  }
}
