package org.tasklandscape.representation;

import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.meta.Gradient;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.TwoClusters;

/**
 * MAML's population risk over features F ∈ R<sup>D×k</sup> and head v ∈ R<sup>k</sup>: the excess
 * after one step of the head on m samples, v ← v - αF<sup>T</sup>∇f̂(Fv).
 *
 * <p>With K = FF<sup>T</sup> and e = Fv - Bθ it is ½E[ρ e<sup>T</sup>(I - αρK)²e + (α²ρ³/m)(‖e‖² tr
 * K² + e<sup>T</sup>K²e) + (α²ρ²σ²/m) tr K²]. The clusters' means over θ are those of the columns
 * of E = [Fv - Bc, √r B]. The gradient is exact, through the step. Parameters: F row by row, then
 * v.
 *
 * <p>K is a preconditioner of the step: unlike shared orthonormal features, MAML's own choose a
 * step size in every direction. Source: theory, representation learning; 1.3 with Σ = ρI.
 */
public final class OwnFeaturesRisk implements Gradient {
  private final TwoClusters tasks;
  private final SimpleMatrix basis;
  private final double alpha;
  private final double samples;

  /**
   * The risk.
   *
   * @param tasks the clusters of θ, in R<sup>k</sup>
   * @param truth B
   * @param step α and m of one step, m infinite for the population gradient
   * @throws IllegalArgumentException if the sizes differ or there is more than one step
   */
  public OwnFeaturesRisk(TwoClusters tasks, Subspace truth, Adaptation step) {
    if (truth.features() != tasks.dimension() || step.steps() != 1) {
      throw new IllegalArgumentException(
          "must have k = %d features and one step, got %d and %d"
              .formatted(tasks.dimension(), truth.features(), step.steps()));
    }
    this.tasks = tasks;
    this.basis = new SimpleMatrix(truth.basis().toDoubleMatrix());
    this.alpha = step.innerStep();
    this.samples = step.samples();
  }

  @Override
  public int size() {
    return (basis.getNumRows() + 1) * basis.getNumCols();
  }

  /**
   * The features of a point.
   *
   * @param point F and v
   * @return the span of F's columns
   */
  public Subspace features(double[] point) {
    return Subspace.spannedBy(matrix(point));
  }

  private SimpleMatrix matrix(double[] point) {
    int d = basis.getNumRows();
    int k = basis.getNumCols();
    SimpleMatrix features = new SimpleMatrix(d, k);
    System.arraycopy(point, 0, features.getDDRM().data, 0, d * k);
    return features;
  }

  @Override
  public double gradient(double[] point, double[] gradient) {
    int d = basis.getNumRows();
    int k = basis.getNumCols();
    SimpleMatrix f = matrix(point);
    SimpleMatrix v = new SimpleMatrix(k, 1);
    System.arraycopy(point, d * k, v.getDDRM().data, 0, k);
    SimpleMatrix gram = f.mult(f.transpose());
    SimpleMatrix end = f.mult(v);
    Part easy = part(1 - tasks.hardProbability(), tasks.easy(), 0, end, gram);
    Part hard = part(tasks.hardProbability(), tasks.hard(), tasks.distance(), end, gram);
    SimpleMatrix byGram = easy.byGram.plus(hard.byGram);
    SimpleMatrix byEnd = easy.byEnd.plus(hard.byEnd);
    SimpleMatrix byFeatures =
        byGram.plus(byGram.transpose()).mult(f).plus(byEnd.mult(v.transpose()));
    SimpleMatrix byHead = f.transpose().mult(byEnd);
    System.arraycopy(byFeatures.getDDRM().data, 0, gradient, 0, d * k);
    System.arraycopy(byHead.getDDRM().data, 0, gradient, d * k, k);
    return easy.risk + hard.risk;
  }

  /** A cluster's share of the risk, and its derivatives by K and by Fv. */
  private record Part(double risk, SimpleMatrix byGram, SimpleMatrix byEnd) {}

  private Part part(
      double probability, TwoClusters.Kind kind, double far, SimpleMatrix end, SimpleMatrix gram) {
    double rho = kind.curvature();
    double fourth = alpha * alpha * rho * rho * rho / samples;
    double noise = alpha * alpha * rho * rho * tasks.noiseVariance() / samples;
    SimpleMatrix away = end.minus(basis.getColumn(0).scale(far));
    SimpleMatrix errors = away.concatColumns(basis.scale(Math.sqrt(kind.spread())));
    SimpleMatrix image = gram.mult(errors);
    SimpleMatrix left = errors.minus(image.scale(alpha * rho));
    double square = gram.elementMult(gram).elementSum();
    double size = errors.elementMult(errors).elementSum();
    SimpleMatrix inGram =
        left.mult(errors.transpose())
            .scale(-alpha * rho * rho)
            .plus(image.mult(errors.transpose()).scale(fourth))
            .plus(gram.scale(fourth * size + noise));
    SimpleMatrix inErrors =
        left.minus(gram.mult(left).scale(alpha * rho))
            .scale(rho)
            .plus(errors.scale(fourth * square))
            .plus(gram.mult(image).scale(fourth));
    double risk =
        rho * left.elementMult(left).elementSum()
            + fourth * (size * square + image.elementMult(image).elementSum())
            + noise * square;
    return new Part(
        probability * risk / 2,
        inGram.scale(probability),
        inErrors.getColumn(0).scale(probability));
  }
}
