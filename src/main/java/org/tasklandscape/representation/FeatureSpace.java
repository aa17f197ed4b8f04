package org.tasklandscape.representation;

import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.TwoClusters;

/**
 * Tasks w* = Bθ seen through features B̂<sup>T</sup>x ∈ R<sup>p</sup>, B̂ ∈ R<sup>D×p</sup>
 * orthonormal: again linear tasks, with optimum Mθ, M = B̂<sup>T</sup>B, and noise σ² + ρ
 * θ<sup>T</sup>Nθ, N = I - M<sup>T</sup>M.
 *
 * <p>x ~ N(0, ρI), so what B̂ does not see of x is independent of the features: it is noise, and
 * its share ½ρ θ<sup>T</sup>Nθ of the risk remains whatever the head. With λ the share of the hard
 * centre in a start v = λR M e₁,
 *
 * <p>2 E<sub>m</sub>(λ) = S₁₁R²(aλ² + b(1 - λ)²) + tr S (a r<sub>E</sub> + b r<sub>H</sub>) +
 * Σ<sub>i</sub> p<sub>i</sub>[(α²ρ<sub>i</sub>²p/m)(σ² + ρ<sub>i</sub>ν<sub>i</sub>) +
 * ρ<sub>i</sub>ν<sub>i</sub>],
 *
 * <p>S = M<sup>T</sup>M, ν = E θ<sup>T</sup>Nθ, a and b as in theory 1.7 with p + 1 in q. B̂ = I is
 * adaptation in the ambient space, B̂ = B the problem in R<sup>k</sup>. The risk is above that of
 * the best w ∈ R<sup>D</sup> of each task. Source: derived in chapter 06 from theory 1.3.
 */
public final class FeatureSpace {
  private final int features;
  private final SimpleMatrix seen;
  private final SimpleMatrix unseen;

  private FeatureSpace(int features, SimpleMatrix seen, SimpleMatrix unseen) {
    this.features = features;
    this.seen = seen;
    this.unseen = unseen;
  }

  /**
   * Features that hold all of B: for p = k the true ones, for p = D the ambient space.
   *
   * @param features p
   * @param rank k, the dimension of the tasks, at most p
   * @return the feature space
   * @throws IllegalArgumentException if not 1 ≤ k ≤ p
   */
  public static FeatureSpace complete(int features, int rank) {
    if (rank < 1 || features < rank) {
      throw new IllegalArgumentException(
          "a complete feature space must have 1 <= k <= p, got k = %d and p = %d"
              .formatted(rank, features));
    }
    return new FeatureSpace(features, SimpleMatrix.identity(rank), new SimpleMatrix(rank, rank));
  }

  /**
   * The features of a learned subspace.
   *
   * @param truth B, D × k
   * @param learned B̂, D × p, p ≥ k
   * @return the feature space
   * @throws IllegalArgumentException if the ambient dimensions differ or p &lt; k
   */
  public static FeatureSpace of(Subspace truth, Subspace learned) {
    SimpleMatrix unseen = truth.unseen(learned);
    SimpleMatrix seen = SimpleMatrix.identity(truth.features()).minus(unseen);
    return new FeatureSpace(learned.features(), seen, unseen);
  }

  /** {@return the number of features, p} */
  public int features() {
    return features;
  }

  /**
   * The weights λ of NAL's and of MAML's solution: those of two clusters in R<sup>p</sup>, whatever
   * B̂, for neither the noise nor M enters them.
   *
   * @param world the tasks in R<sup>k</sup>
   * @param train the adaptation that MAML is trained with
   * @return λ<sub>NAL</sub>, λ<sub>MAML</sub>
   */
  public double[] weights(TwoClusters world, Adaptation train) {
    ClusterComparison solved = inFeatures(world).compare(train, train);
    return new double[] {solved.weightNal(), solved.weightMaml()};
  }

  /**
   * E<sub>m</sub>(λ).
   *
   * @param world the tasks in R<sup>k</sup>
   * @param test the adaptation
   * @param weight λ
   * @return the excess risk after adaptation of the head
   * @throws IllegalArgumentException if the tasks have another dimension than k
   */
  public double excessRisk(TwoClusters world, Adaptation test, double weight) {
    requireDimension(world);
    double square = world.distance() * world.distance();
    double easy = kind(world, world.easy(), test, weight * weight * square, 0);
    double hard = kind(world, world.hard(), test, (1 - weight) * (1 - weight) * square, square);
    return (1 - world.hardProbability()) * easy + world.hardProbability() * hard;
  }

  /**
   * G<sub>m</sub> = E<sub>m</sub>(λ<sub>NAL</sub>) / E<sub>m</sub>(λ<sub>MAML</sub>).
   *
   * @param world the tasks in R<sup>k</sup>
   * @param step the adaptation of training and testing
   * @return the gain
   * @throws IllegalArgumentException if the tasks have another dimension than k
   */
  public double gain(TwoClusters world, Adaptation step) {
    double[] weights = weights(world, step);
    return excessRisk(world, step, weights[0]) / excessRisk(world, step, weights[1]);
  }

  /**
   * The part of E<sub>m</sub> that no head avoids, ½ E ρ θ<sup>T</sup>Nθ.
   *
   * @param world the tasks in R<sup>k</sup>
   * @return 0 where B̂ holds all of B
   * @throws IllegalArgumentException if the tasks have another dimension than k
   */
  public double unavoidable(TwoClusters world) {
    requireDimension(world);
    double square = world.distance() * world.distance();
    double easy = world.easy().curvature() * blind(world.easy(), 0);
    double hard = world.hard().curvature() * blind(world.hard(), square);
    return ((1 - world.hardProbability()) * easy + world.hardProbability() * hard) / 2;
  }

  private double kind(
      TwoClusters world, TwoClusters.Kind kind, Adaptation test, double error, double centre) {
    double rho = kind.curvature();
    double scaled = test.innerStep() * rho;
    double left = rho * blind(kind, centre);
    double noise = scaled * scaled * features / test.samples() * (world.noiseVariance() + left);
    double within = seen.get(0, 0) * error + seen.trace() * kind.spread();
    return (test.curvature(rho, features) * within + noise + left) / 2;
  }

  /** ν = c^T N c + r tr N. */
  private double blind(TwoClusters.Kind kind, double centre) {
    return unseen.get(0, 0) * centre + unseen.trace() * kind.spread();
  }

  private TwoClusters inFeatures(TwoClusters world) {
    return new TwoClusters(
        features, world.hardProbability(), world.easy(), world.hard(), world.distance(), 0);
  }

  void requireDimension(TwoClusters world) {
    if (world.dimension() != seen.getNumRows()) {
      throw new IllegalArgumentException(
          "the tasks must have the dimension k = %d of the representation, got %d"
              .formatted(seen.getNumRows(), world.dimension()));
    }
  }

  /** S = M^T M, k × k, not a copy. */
  SimpleMatrix seen() {
    return seen;
  }

  /** N = I - S, k × k, not a copy. */
  SimpleMatrix unseen() {
    return unseen;
  }
}
