package org.tasklandscape.tradeoff;

import org.tasklandscape.sampling.ChiSampler;
import org.tasklandscape.sampling.RandomStream;

/** {@link TrainingSums} at p = 1, where a task costs two χ², two Gaussian and two uniform draws. */
final class ScalarSums implements TrainingSums {
  private final double scale;
  private final double inverseSamples;
  private final RandomStream stream;
  private final ChiSampler chi;

  private double inner;
  private double outer;
  private double cross;
  private double square;
  private double innerPull;
  private double outerPull;
  private double crossPull;
  private double squarePull;

  ScalarSums(TradeoffEnvironment world, int samples, RandomStream stream) {
    this.scale = world.scale();
    this.inverseSamples = 1.0 / samples;
    this.stream = stream;
    this.chi = new ChiSampler(samples, stream);
  }

  @Override
  public void draw(int tasks) {
    inner = 0;
    outer = 0;
    cross = 0;
    square = 0;
    innerPull = 0;
    outerPull = 0;
    crossPull = 0;
    squarePull = 0;
    for (int i = 0; i < tasks; i++) {
      add(scale * stream.nextDouble(), scale * stream.nextDouble());
    }
  }

  private void add(double optimum, double noiseVariance) {
    double s = optimum * inverseSamples * chi.square();
    double t = optimum * inverseSamples * chi.square();
    double c = Math.sqrt(s * noiseVariance * inverseSamples) * stream.gaussian();
    double e = Math.sqrt(t * noiseVariance * inverseSamples) * stream.gaussian();
    double st = s * t;
    double sst = s * st;
    inner += s;
    outer += t;
    cross += st;
    square += sst;
    innerPull += s * optimum + c;
    outerPull += t * optimum + e;
    crossPull += 2 * st * optimum + t * c + s * e;
    squarePull += sst * optimum + st * c;
  }

  @Override
  public void solveDrs(double[] w) {
    w[0] = quotient(innerPull + outerPull, inner + outer);
  }

  @Override
  public void solveMaml(double step, double[] w) {
    w[0] =
        quotient(
            outerPull - step * (crossPull - step * squarePull),
            outer - step * (2 * cross - step * square));
  }

  /** The solution of least norm: 0 where the equation says nothing. */
  private static double quotient(double pull, double curvature) {
    return curvature > 0 ? pull / curvature : 0;
  }
}
