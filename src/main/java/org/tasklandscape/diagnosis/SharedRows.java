package org.tasklandscape.diagnosis;

import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Packed;

/**
 * θ of each task of a cluster of shared Σ: what the cluster estimates, and the task's influence on
 * it. With H = S - Σ of the task (see {@link SharedCovariance#excess}),
 *
 * <ul>
 *   <li>Q + DQ[H], DQ[H] = H - 2α(ΣH + HΣ) + α²((1 + 1/m)(HΣ² + ΣHΣ + Σ²H) + (2 tr(ΣH) Σ + tr(Σ²)
 *       H)/m);
 *   <li>Qw*: (Q + DQ[H])c + QΣ<sup>-1</sup>e;
 *   <li>w*<sup>T</sup>Qw*: c<sup>T</sup>(Q + DQ[H])c + 2c<sup>T</sup>QΣ<sup>-1</sup>e + tr(QR) of
 *       the task + tr(AH), A the derivative of the cluster's tr(QR) in Σ.
 * </ul>
 *
 * <p>Σ², Q and Σ<sup>-1</sup> are unbiased ({@link WishartPowers} of all rows): near αρ = 1 little
 * of Q is left, and an error of Σ would count twice.
 *
 * <p>Their means over the cluster are its estimates, and resampling them moves these estimates as
 * resampling tasks would, to first order.
 */
final class SharedRows {
  private final SharedCovariance cluster;
  private final double step;
  private final double few;
  private final int size;
  private final SimpleMatrix sigma;
  private final SimpleMatrix square;
  private final double trace;
  private final SimpleMatrix hessian;
  private final SimpleMatrix middle;
  private final double middleTrace;
  private final SimpleMatrix spreadSlope;
  private final SimpleMatrix noiseSlope;
  private final double noise;

  SharedRows(SharedCovariance cluster, double innerStep, int testSamples) {
    this.cluster = cluster;
    this.step = innerStep;
    this.few = innerStep * innerStep / testSamples;
    this.sigma = cluster.covariance();
    this.size = sigma.getNumRows() + 1;
    TaskSample together = cluster.together();
    double[][] powers = new WishartPowers(size, together.degrees()).parts(together, testSamples);
    this.square = block(powers[1]);
    this.trace = square.trace();
    double most = step * step + few;
    this.hessian = sigma.minus(square.scale(2 * step)).plus(block(powers[2]).scale(step * step));
    SimpleMatrix inverse = cluster.inverse();
    SimpleMatrix identity = SimpleMatrix.identity(size - 1);
    this.middle =
        inverse.scale(1 + few * trace).minus(identity.scale(2 * step)).plus(sigma.scale(most));
    this.middleTrace = (size - 1) * (1 + few * trace) - 2 * step * sigma.trace() + most * trace;
    // A: the derivative of tr(M(N - ĝΣ)), N and ĝ held, in Σ.
    SimpleMatrix moment = cluster.residualMoment();
    SimpleMatrix inner = moment.minus(sigma.scale(cluster.leftOverShare()));
    this.spreadSlope =
        inverse
            .mult(inner)
            .mult(inverse)
            .scale(-1 - few * trace)
            .plus(inner.scale(most))
            .plus(sigma.scale(2 * few * inverse.mult(inner).trace()))
            .minus(middle.scale(cluster.leftOverShare()));
    this.noiseSlope = inverse.mult(moment).mult(inverse);
    double sum = 0;
    for (int i = 0; i < cluster.tasks(); i++) {
      sum += cluster.noiseVariance(i) / cluster.tasks();
    }
    this.noise = sum;
  }

  private SimpleMatrix block(double[] packed) {
    SimpleMatrix block = new SimpleMatrix(size - 1, size - 1);
    for (int i = 0; i < size - 1; i++) {
      for (int j = 0; j < size - 1; j++) {
        block.set(i, j, packed[Packed.index(i, j, size)]);
      }
    }
    return block;
  }

  /** θ of one task. */
  double[] row(int task) {
    SimpleMatrix h = cluster.excess(task);
    SimpleMatrix e = cluster.residual(task);
    SimpleMatrix turned = sigma.mult(h);
    SimpleMatrix cubic = h.mult(square);
    cubic = cubic.plus(cubic.transpose()).plus(turned.mult(sigma));
    SimpleMatrix change =
        h.minus(turned.plus(turned.transpose()).scale(2 * step))
            .plus(cubic.scale(step * step + few))
            .plus(sigma.scale(2 * few * turned.trace()))
            .plus(h.scale(few * trace));
    double g = cluster.leftOver(task) / (cluster.degreesOf(task) + 1);
    double spread =
        cluster.weightOf(task) * e.dot(middle.mult(e))
            - g * middleTrace
            + spreadSlope.mult(h).trace();
    double own = cluster.noiseVariance(task) + noiseSlope.mult(h).trace();
    double after = own * few * trace + 2 * few * noise * turned.trace();
    return pack(
        hessian.plus(change),
        hessian.mult(cluster.inverse()).mult(e),
        sigma.plus(h),
        e,
        spread + after,
        own);
  }

  /** θ of the cluster. */
  double[] mean() {
    SimpleMatrix none = new SimpleMatrix(size - 1, 1);
    double spread =
        middle.mult(cluster.residualMoment()).trace() - cluster.leftOverShare() * middleTrace;
    return pack(hessian, none, sigma, none, spread + noise * few * trace, noise);
  }

  private double[] pack(
      SimpleMatrix q,
      SimpleMatrix adaptedPull,
      SimpleMatrix s,
      SimpleMatrix pull,
      double rest,
      double noiseVariance) {
    SimpleMatrix c = cluster.centre();
    SimpleMatrix qc = q.mult(c).plus(adaptedPull);
    SimpleMatrix sc = s.mult(c).plus(pull);
    double corner = c.dot(q.mult(c)) + 2 * c.dot(adaptedPull) + rest + noiseVariance;
    double[] row = new double[GainPoint.length(size)];
    place(q, qc, corner, row, 0);
    place(s, sc, 0, row, Packed.length(size));
    row[row.length - 1] = noiseVariance;
    return row;
  }

  private void place(SimpleMatrix block, SimpleMatrix side, double corner, double[] row, int from) {
    int at = from;
    for (int i = 0; i < size - 1; i++) {
      for (int j = i; j < size - 1; j++) {
        row[at++] = block.get(i, j);
      }
      row[at++] = side.get(i);
    }
    row[at] = corner;
  }
}
