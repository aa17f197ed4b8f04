package org.tasklandscape.chapter.convergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Objective;
import org.tasklandscape.meta.Training;
import org.tasklandscape.network.RandomStart;
import org.tasklandscape.network.SampleNetwork;
import org.tasklandscape.network.SampleRisk;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.study.CellName;

/**
 * Stochastic MAML on one draw of erf networks, from MAML's solution: the root mean square of the
 * exact ‖∇F‖ along a run, and the bias of a direction that adapts on D samples.
 */
final class BatchRuns {
  private final List<MetaTask> exact = new ArrayList<>();
  private final List<SampledTeacher> sampled = new ArrayList<>();
  private final MetaGradient truth;
  private final double alpha;
  private final double[] solution;
  private final Streams streams;
  private final String cell;

  BatchRuns(TeacherEnvironment world, int tasks, double alpha, Streams streams, int draw) {
    this.alpha = alpha;
    this.streams = streams;
    cell = "draw " + draw;
    exact.addAll(world.alternating(streams, cell, tasks));
    for (int i = 0; i < tasks; i++) {
      sampled.add(
          i % 2 == 0
              ? new SampledTeacher(
                  world.easyTeacher(streams, cell, i / 2), world.easyVariance(), world.neurons())
              : new SampledTeacher(
                  world.hardTeacher(streams, cell, i / 2), world.hardVariance(), world.neurons()));
    }
    truth = MetaGradient.of(MetaAlgorithm.maml(alpha, 1), exact);
    double[] start = new RandomStart(world, streams, cell).point();
    solution = new Training(new Lbfgs(20), 3000, 1e-10).run(truth, start).point();
  }

  /** (mean of ‖∇F(w_t)‖²)^½ over the counted iterations. */
  double rootMeanSquare(int batch, int samples, double step, int burnIn, int iterations) {
    RandomStream stream =
        streams.stream(
            cell + ", B = " + batch + ", D = " + samples + ", η = " + CellName.decimal(step));
    SampleNetwork network = sampled.get(0).network(samples);
    double[] w = solution.clone();
    double[] direction = new double[w.length];
    double[] gradient = new double[w.length];
    double sum = 0;
    for (int t = 0; t < burnIn + iterations; t++) {
      Arrays.fill(direction, 0);
      for (int b = 0; b < batch; b++) {
        int i = (int) (stream.nextDouble() * sampled.size());
        SampleRisk inner = sampled.get(i).risk(network, stream);
        SampleRisk outer = sampled.get(i).risk(network, stream);
        Vectors.add(1.0 / batch, direction(inner, outer, w), direction);
      }
      Vectors.add(-step, direction, w);
      if (t >= burnIn) {
        truth.gradient(w, gradient);
        sum += Vectors.dot(gradient, gradient) / iterations;
      }
    }
    return Math.sqrt(sum);
  }

  /** (I - α∇²f̂_in(w)) ∇f_out(w - α∇f̂_in(w)). */
  private double[] direction(Objective inner, Objective outer, double[] w) {
    double[] slope = new double[w.length];
    double[] v = new double[w.length];
    double[] bent = new double[w.length];
    inner.gradient(w, slope);
    double[] u = w.clone();
    Vectors.add(-alpha, slope, u);
    outer.gradient(u, v);
    inner.hessianVector(w, v, bent);
    Vectors.add(-alpha, bent, v);
    return v;
  }

  /**
   * ‖E g_D - ∇F‖ at MAML's solution, the outer gradient exact. From every direction its terms
   * linear in the inner sample's errors, of mean 0, are taken off.
   */
  double bias(int samples, int repetitions) {
    RandomStream stream = streams.stream(cell + ", bias, D = " + samples);
    SampleNetwork network = sampled.get(0).network(samples);
    int p = solution.length;
    double[] bias = new double[p];
    for (int i = 0; i < exact.size(); i++) {
      Objective risk = exact.get(i).inner();
      double[] slope = new double[p];
      risk.gradient(solution, slope);
      double[] u = solution.clone();
      Vectors.add(-alpha, slope, u);
      double[] mean = direction(risk, risk, solution);
      for (int n = 0; n < repetitions; n++) {
        SampleRisk inner = sampled.get(i).risk(network, stream);
        double[] off = direction(inner, risk, solution);
        Vectors.add(-1, mean, off);
        Vectors.add(1, linear(inner, risk, slope, u), off);
        Vectors.add(1.0 / (repetitions * exact.size()), off, bias);
      }
    }
    return Vectors.norm(bias);
  }

  /** α (Ĥ - H) v + α (I - αH) H(u) (∇f̂ - ∇f), v = ∇f(u): less the terms of first order. */
  private double[] linear(SampleRisk inner, Objective risk, double[] slope, double[] u) {
    int p = u.length;
    double[] v = new double[p];
    double[] sum = new double[p];
    double[] product = new double[p];
    risk.gradient(u, v);
    inner.hessianVector(solution, v, product);
    Vectors.add(alpha, product, sum);
    risk.hessianVector(solution, v, product);
    Vectors.add(-alpha, product, sum);
    double[] error = new double[p];
    inner.gradient(solution, error);
    Vectors.add(-1, slope, error);
    double[] moved = new double[p];
    risk.hessianVector(u, error, moved);
    Vectors.add(alpha, moved, sum);
    risk.hessianVector(solution, moved, product);
    Vectors.add(-alpha * alpha, product, sum);
    return sum;
  }
}
