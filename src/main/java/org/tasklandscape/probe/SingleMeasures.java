package org.tasklandscape.probe;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.Objective;

/**
 * What is measured elsewhere, one thing at a time, at NAL's solution w<sub>0</sub>; no measure
 * knows which tasks are hard, so the half that adaptation leaves more of stands for them.
 *
 * @param hardness φ of the harder half over φ of the easier one, φ = Σr/Σe
 * @param hardnessBound E<sub>ν</sub>[φ] E<sub>ν</sub>[1/φ], ν<sub>i</sub> ∝
 *     p<sub>i</sub>e<sub>i</sub>/‖δ<sub>i</sub>‖²: T2's bound of the gain, which no geography
 *     enters
 * @param coherence ‖δ̄‖²/Σp‖δ<sub>i</sub>‖², δ̄ under MAML's weights
 * @param packedness mean of ⟨δ<sub>i</sub>, δ<sub>j</sub>⟩ over pairs of the harder half, over its
 *     mean ‖δ<sub>i</sub>‖²
 * @param gradientCosine mean cosine of ∇f<sub>i</sub>(w<sub>0</sub>) over pairs of tasks
 * @param gradientVariance E‖∇f<sub>i</sub> - E∇f<sub>i</sub>‖² at w<sub>0</sub>
 */
public record SingleMeasures(
    double hardness,
    double hardnessBound,
    double coherence,
    double packedness,
    double gradientCosine,
    double gradientVariance) {

  /**
   * Measures.
   *
   * @param seen what was probed
   * @param risks of the same tasks, in the same order
   * @return the measures
   */
  public static SingleMeasures of(ProbedLandscape seen, List<? extends Objective> risks) {
    List<Integer> byHardness =
        IntStream.range(0, risks.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> seen.tasks().get(i).hardness()))
            .toList();
    List<Integer> easier = byHardness.subList(0, risks.size() / 2);
    List<Integer> harder = byHardness.subList(risks.size() - risks.size() / 2, risks.size());
    List<double[]> gradients =
        risks.stream()
            .map(
                risk -> {
                  double[] gradient = new double[risk.size()];
                  risk.gradient(seen.point(), gradient);
                  return gradient;
                })
            .toList();
    var slopes = GradientMeasures.of(gradients);
    var ways = new TaskVectors(harder.stream().map(seen.ways()::get).toList());
    return new SingleMeasures(
        share(seen, harder) / share(seen, easier),
        bound(seen),
        coherence(seen),
        ways.between() / ways.within(),
        slopes.cosine(),
        slopes.variance());
  }

  private static double share(ProbedLandscape seen, List<Integer> tasks) {
    double left = tasks.stream().mapToDouble(i -> seen.tasks().get(i).left()).sum();
    return left / tasks.stream().mapToDouble(i -> excess(seen, i)).sum();
  }

  private static double excess(ProbedLandscape seen, int i) {
    return seen.tasks().get(i).before() - seen.tasks().get(i).rest();
  }

  private static double bound(ProbedLandscape seen) {
    double total = 0;
    double share = 0;
    double inverse = 0;
    for (int i = 0; i < seen.tasks().size(); i++) {
      double[] way = seen.ways().get(i);
      double weight = seen.tasks().get(i).weight() * excess(seen, i) / Vectors.dot(way, way);
      total += weight;
      share += weight * seen.tasks().get(i).hardness();
      inverse += weight / seen.tasks().get(i).hardness();
    }
    return share / total * (inverse / total);
  }

  private static double coherence(ProbedLandscape seen) {
    return seen.geography().distance() / new TaskVectors(seen.ways()).within();
  }
}
