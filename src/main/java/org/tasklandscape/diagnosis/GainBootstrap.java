package org.tasklandscape.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;

/**
 * Bootstrap over tasks of ψ = log E of each {@link Quantity}, studentised: with s the standard
 * error by the delta method and t* = (ψ* - ψ̂)/s* of the replicates, the interval is <b>[ψ̂ -
 * t*<sub>0.975</sub> s, ψ̂ - t*<sub>0.025</sub> s]</b>. Each replicate solves for both solutions
 * and, unless α is given, searches both steps again.
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

  /** Minima of a replicate lie near those of all tasks: fewer cells tell them apart. */
  private static final int CELLS = 20;

  private final double[][] rows;
  private final int size;
  private final Learner learner;
  private final GainPoint.StepSearch search;
  private final GainPoint point;
  private final double secondOrder;
  private final double[] errors;
  private final List<Replicate> replicates;
  private final int drawn;

  /** What is estimated, as a logarithm. */
  enum Quantity {
    NAL,
    MAML,
    GAIN,
    NO_STEP
  }

  /**
   * One resample of the tasks.
   *
   * @param t (ψ* - ψ̂)/s* of each quantity
   * @param away ‖δ* - δ̂‖²
   * @param learnt the gain of the two solutions learnt from it, on tasks of another resample
   */
  private record Replicate(double[] t, double away, double learnt) {}

  GainBootstrap(
      double[][] rows, int size, DiagnosisPlan plan, GainPoint.StepSearch search, Trials trials) {
    this.rows = rows;
    this.size = size;
    this.learner = plan.learner();
    this.search = search;
    this.point = new GainPoint(mean(once()), size, learner, search);
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
            .filter(replicate -> replicate.t.length > 0)
            .toList();
  }

  private double[] mean(int[] counts) {
    double[] mean = new double[Learner.length(size)];
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
    double[][] product = new double[d][d];
    for (double[] row : rows) {
      double[] influence = point.influence(row);
      double[] image = point.hessian(Arrays.copyOf(influence, size));
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

  private int[] resample(RandomStream stream) {
    int[] counts = new int[rows.length];
    for (int i = 0; i < counts.length; i++) {
      counts[stream.nextInt(counts.length)]++;
    }
    return counts;
  }

  private static double[][] gradients(GainPoint at) {
    double[] nal = at.gradientNal();
    double[] maml = at.gradientMaml();
    double[] gain = nal.clone();
    for (int k = 0; k < gain.length; k++) {
      gain[k] -= maml[k];
    }
    return new double[][] {nal, maml, gain, at.gradientWithoutStep()};
  }

  /** Standard errors of ψ by the delta method, tasks counted as often as given. */
  private double[] errors(GainPoint at, int[] counts) {
    double[][] gradients = gradients(at);
    double[] result = new double[gradients.length];
    double tasks = rows.length;
    for (int k = 0; k < result.length; k++) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < rows.length; i++) {
        if (counts[i] > 0) {
          double own = Vectors.dot(gradients[k], rows[i]);
          sum += counts[i] * own;
          squares += counts[i] * own * own;
        }
      }
      double variance = (squares - sum * sum / tasks) / (tasks * (tasks - 1));
      boolean gain = k == Quantity.GAIN.ordinal();
      result[k] = Math.sqrt(Math.max(0, variance) + (gain ? secondOrder : 0));
    }
    return result;
  }

  private static double[] logs(GainPoint at) {
    double nal = StrictMath.log(at.excessNal());
    double maml = StrictMath.log(at.excessMaml());
    return new double[] {nal, maml, nal - maml, StrictMath.log(at.excessWithoutStep())};
  }

  private Replicate replicate(RandomStream stream) {
    int[] counts = resample(stream);
    double[] others = mean(resample(stream));
    GainPoint other = new GainPoint(mean(counts), size, learner, search.withCells(CELLS));
    if (!other.isValid()) {
      return new Replicate(new double[0], Double.NaN, Double.NaN);
    }
    double[] own = logs(point);
    double[] logs = logs(other);
    double[] scales = errors(other, counts);
    double[] t = new double[own.length];
    for (int k = 0; k < t.length; k++) {
      t[k] = scales[k] > 0 ? (logs[k] - own[k]) / scales[k] : 0;
    }
    double nal = learner.excess(others, other.nal(), other.nalStep());
    double maml = learner.excess(others, other.maml(), other.mamlStep());
    double learnt = nal > 0 && maml > 0 ? nal / maml : Double.NaN;
    return new Replicate(t, point.distance(other.lead(), point.lead()), learnt);
  }

  /** θ over all tasks. */
  double[] means() {
    return mean(once());
  }

  GainPoint point() {
    return point;
  }

  /** log G of other means, for a learner on inputs of this kurtosis. */
  double logGain(double[] means, double kurtosis) {
    GainPoint other = new GainPoint(means, size, learner.withKurtosis(kurtosis), search);
    return other.isValid() ? logs(other)[Quantity.GAIN.ordinal()] : Double.NaN;
  }

  /** The share of replicates in which both solutions exist and both risks are positive. */
  double validShare() {
    return (double) replicates.size() / drawn;
  }

  /** The standard error of a ψ. */
  double error(Quantity quantity) {
    return errors[quantity.ordinal()];
  }

  /**
   * ψ̂ - t*<sub>p</sub> s: the ends of the interval at p = 0.975 and 0.025, its middle at ½.
   * Resamples know no task beyond those at hand, and where few of these carry the estimate, s is
   * itself uncertain: the ends stand further from the middle by the quantile of Student's law with
   * two degrees of freedom for each carrier over that of the normal one.
   */
  double at(Quantity quantity, double probability) {
    double middle = quantile(replicate -> replicate.t[quantity.ordinal()], 0.5);
    double t = quantile(replicate -> replicate.t[quantity.ordinal()], probability);
    double freedom = 2 * Math.max(1, carriers(quantity));
    double wider = Estimate.studentT(0, 1, freedom).upper() / Estimate.NORMAL_QUANTILE;
    double point = logs(this.point)[quantity.ordinal()];
    return point - (middle + wider * (t - middle)) * error(quantity);
  }

  /** The gain of learnt solutions: the quantile of its replicates. */
  double learnt(double probability) {
    return quantile(Replicate::learnt, probability);
  }

  private double quantile(ToDoubleFunction<Replicate> value, double probability) {
    double[] sorted =
        replicates.stream().mapToDouble(value).filter(v -> !Double.isNaN(v)).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double rank = probability * (sorted.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }

  /** Whether the two solutions may be one. */
  boolean solutionsMayAgree() {
    double seen = point.distance(point.nal(), point.maml());
    long larger = replicates.stream().filter(r -> r.away >= seen).count();
    return larger >= TAIL * replicates.size();
  }

  /** (Σφ²)²/Σφ⁴ of the influences φ of the tasks on ψ: how many tasks the estimate rests on. */
  double carriers(Quantity quantity) {
    double[] gradient = gradients(point)[quantity.ordinal()];
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
