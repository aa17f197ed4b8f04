package org.tasklandscape.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tasklandscape.linear.Packed;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/**
 * Bootstrap over tasks of ψ = log E<sub>m</sub>(w<sub>NAL</sub>), log
 * E<sub>m</sub>(w<sub>MAML</sub>) and log G, studentised: with s the standard error by the delta
 * method and t* = (ψ* - ψ̂)/s* of the replicates, the interval is <b>[ψ̂ - t*<sub>0.975</sub> s, ψ̂
 * - t*<sub>0.025</sub> s]</b>.
 *
 * <p>What is estimated is the gain of the population that the tasks are a sample of. Noise within a
 * task needs no model: each replicate carries it along with the task. At w_NAL = w_MAML log G is
 * stationary, so s² of log G carries its second-order part as well, 2 tr((QV)²)/(2E_m)², V the
 * covariance of the estimate of δ = w_NAL - w_MAML; and the lower end is 1 unless ‖δ̂‖²<sub>Q</sub>
 * exceeds all but one fortieth of ‖δ* - δ̂‖²<sub>Q</sub>, the test of δ = 0. The estimate itself is
 * the middle, ψ̂ - t*<sub>0.5</sub> s, free of the bias that plugging in has.
 */
final class GainBootstrap {
  /** The probability beyond each end. */
  static final double TAIL = 0.025;

  /** Replicates that one stream draws: enough to make its set-up cheap. */
  private static final int BLOCK = 50;

  private final double[][] rows;
  private final int size;
  private final GainPoint point;
  private final double secondOrder;
  private final double[] errors;
  private final List<double[]> replicates;
  private final int drawn;

  GainBootstrap(double[][] rows, int size, DiagnosisPlan plan, Trials trials) {
    this.rows = rows;
    this.size = size;
    this.point = new GainPoint(mean(once()), size);
    this.drawn = plan.replicates();
    if (!point.isValid() || rows.length < 2) {
      this.secondOrder = Double.NaN;
      this.errors = new double[0];
      this.replicates = List.of();
      return;
    }
    this.secondOrder = secondOrder();
    this.errors = errors(point, once());
    Streams streams = new Streams(plan.seed(), "diagnosis");
    int blocks = (plan.replicates() + BLOCK - 1) / BLOCK;
    this.replicates =
        trials
            .run(
                blocks,
                block -> {
                  RandomStream stream = streams.stream("replicates", block);
                  int count = Math.min(BLOCK, plan.replicates() - block * BLOCK);
                  return IntStream.range(0, count).mapToObj(i -> replicate(stream)).toList();
                })
            .stream()
            .flatMap(List::stream)
            .filter(replicate -> replicate.length > 0)
            .toList();
  }

  private double[] mean(int[] counts) {
    double[] mean = new double[GainPoint.length(size)];
    for (int i = 0; i < rows.length; i++) {
      if (counts[i] > 0) {
        double weight = (double) counts[i] / rows.length;
        double[] row = rows[i];
        for (int k = 0; k < mean.length; k++) {
          mean[k] += weight * row[k];
        }
      }
    }
    return mean;
  }

  /** 2 tr((QV)²)/(2E)², with V the sum over tasks of the influences φφ' over T². */
  private double secondOrder() {
    int d = size - 1;
    double[][] influences = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      influences[i] = point.influence(rows[i]);
    }
    double[] theta = mean(once());
    double[][] product = new double[d][d];
    for (double[] influence : influences) {
      double[] padded = Arrays.copyOf(influence, size);
      double[] image = Packed.multiply(theta, 0, padded);
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          product[i][j] += image[i] * influence[j];
        }
      }
    }
    double trace = 0;
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        trace += product[i][j] * product[j][i];
      }
    }
    double scale = (double) rows.length * rows.length * point.excessMaml();
    return 2 * trace / (scale * scale);
  }

  private int[] once() {
    int[] once = new int[rows.length];
    Arrays.fill(once, 1);
    return once;
  }

  /** Standard errors of the three ψ by the delta method, tasks counted as often as given. */
  private double[] errors(GainPoint at, int[] counts) {
    double[] nal = at.gradientNal();
    double[] maml = at.gradientMaml();
    double[] sums = new double[3];
    double[] squares = new double[3];
    double[] own = new double[3];
    for (int i = 0; i < rows.length; i++) {
      if (counts[i] > 0) {
        own[0] = Vectors.dot(nal, rows[i]);
        own[1] = Vectors.dot(maml, rows[i]);
        own[2] = own[0] - own[1];
        for (int k = 0; k < 3; k++) {
          sums[k] += counts[i] * own[k];
          squares[k] += counts[i] * own[k] * own[k];
        }
      }
    }
    double tasks = rows.length;
    double[] result = new double[3];
    for (int k = 0; k < 3; k++) {
      double variance = (squares[k] - sums[k] * sums[k] / tasks) / (tasks * (tasks - 1));
      result[k] = Math.sqrt(Math.max(0, variance) + (k == 2 ? secondOrder : 0));
    }
    return result;
  }

  private static double[] logs(GainPoint at) {
    double nal = StrictMath.log(at.excessNal());
    double maml = StrictMath.log(at.excessMaml());
    return new double[] {nal, maml, nal - maml};
  }

  /** ψ* (3), t* (3), the risks of both replicated solutions on these tasks (2), ‖δ* - δ̂‖² (1). */
  private double[] replicate(RandomStream stream) {
    int[] counts = new int[rows.length];
    for (int i = 0; i < counts.length; i++) {
      counts[stream.nextInt(counts.length)]++;
    }
    GainPoint other = new GainPoint(mean(counts), size);
    if (!other.isValid()) {
      return new double[0];
    }
    double[] result = new double[9];
    double[] own = logs(point);
    double[] logs = logs(other);
    double[] scales = errors(other, counts);
    for (int k = 0; k < 3; k++) {
      result[k] = logs[k];
      double difference = logs[k] - own[k];
      result[3 + k] = scales[k] > 0 ? difference / scales[k] : 0;
    }
    result[6] = point.excess(other.nal());
    result[7] = point.excess(other.maml());
    result[8] = point.distance(other.lead(), point.lead());
    return result;
  }

  GainPoint point() {
    return point;
  }

  /** The share of replicates in which both solutions exist and both risks are positive. */
  double validShare() {
    return (double) replicates.size() / drawn;
  }

  /** The standard error of a ψ. */
  double error(int quantity) {
    return errors[quantity];
  }

  /** ψ̂ - t*<sub>p</sub> s: the ends of the interval at p = 0.975 and 0.025, its middle at ½. */
  double at(int quantity, double probability) {
    double[] t = replicates.stream().mapToDouble(r -> r[3 + quantity]).sorted().toArray();
    double rank = probability * (t.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, t.length - 1);
    double quantile = t[below] + (rank - below) * (t[above] - t[below]);
    return logs(point)[quantity] - quantile * errors[quantity];
  }

  /** Whether the two solutions may be one. */
  boolean solutionsMayAgree() {
    double seen = point.distance(point.nal(), point.maml());
    long larger = replicates.stream().filter(r -> r[8] >= seen).count();
    return larger >= TAIL * replicates.size();
  }

  /** What learning from this many tasks adds to twice the excess risk: of NAL (0) or MAML (1). */
  double learningCost(int method) {
    double own = method == 0 ? point.excessNal() : point.excessMaml();
    return Math.max(0, mean(6 + method, replicates) - own);
  }

  private static double mean(int place, List<double[]> replicates) {
    return replicates.stream().mapToDouble(r -> r[place]).sum() / replicates.size();
  }

  /** (Σφ²)²/Σφ⁴ of the influences φ of the tasks on ψ: how many tasks the estimate rests on. */
  double carriers(int quantity) {
    double[] gradient = quantity == 1 ? point.gradientMaml() : point.gradientNal();
    if (quantity == 2) {
      double[] maml = point.gradientMaml();
      for (int k = 0; k < maml.length; k++) {
        gradient[k] -= maml[k];
      }
    }
    double[] influences =
        Arrays.stream(rows).mapToDouble(row -> Vectors.dot(gradient, row)).toArray();
    double mean = Arrays.stream(influences).sum() / rows.length;
    double second = 0;
    double fourth = 0;
    for (double influence : influences) {
      double square = (influence - mean) * (influence - mean);
      second += square;
      fourth += square * square;
    }
    return fourth > 0 ? second * second / fourth : rows.length;
  }
}
