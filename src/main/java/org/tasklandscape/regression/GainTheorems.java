package org.tasklandscape.regression;

/**
 * G<sub>m</sub> = 1 + (a + b)(λ<sub>NAL</sub> - λ<sub>MAML</sub>)² R² / (R² ab/(a + b) + d (a
 * r<sub>E</sub> + b r<sub>H</sub>)): the gain of two clusters and the theorems that bound it.
 *
 * <p>Holds without noise and with the same adaptation in training and test, a = p<sub>E</sub>
 * q(ρ<sub>E</sub>; m), b = p<sub>H</sub> q(ρ<sub>H</sub>; m). With noise the gain is nearer to 1,
 * so the bounds hold there too. Source: theory 1.8, T2, T3, T4.
 */
public final class GainTheorems {
  private final TwoClusters world;
  private final double easy;
  private final double hard;
  private final double weightNal;

  private GainTheorems(TwoClusters world, Adaptation adaptation) {
    int d = world.dimension();
    this.world = world;
    this.easy = (1 - world.hardProbability()) * adaptation.curvature(world.easy().curvature(), d);
    this.hard = world.hardProbability() * adaptation.curvature(world.hard().curvature(), d);
    this.weightNal = ClusterComparison.weight(world, Adaptation.none());
    if (!(easy + hard > 0)) {
      throw new SingularSystemException("(every direction)", 0, 0);
    }
  }

  /**
   * The theorems for one environment.
   *
   * @param world the clusters
   * @param adaptation that of training and of testing
   * @return the theorems
   * @throws SingularSystemException if adaptation leaves no curvature at all
   */
  public static GainTheorems of(TwoClusters world, Adaptation adaptation) {
    return new GainTheorems(world, adaptation);
  }

  /** {@return G<sub>m</sub> without noise, at least 1, theory 1.8} */
  public double gain() {
    double square = world.distance() * world.distance();
    double between = square * easy * hard / (easy + hard);
    double within =
        world.dimension() * (easy * world.easy().spread() + hard * world.hard().spread());
    double lead = weightNal - weightMaml();
    return 1 + (easy + hard) * lead * lead * square / (between + within);
  }

  /**
   * {@return T2, the bound of G - 1: (a + b)²(λ<sub>NAL</sub> - λ<sub>MAML</sub>)²/(ab), whatever
   * the geography; 0 where ρ<sub>E</sub> = ρ<sub>H</sub>, infinite where a or b is 0 and the
   * solutions differ}
   */
  public double hardnessBound() {
    double lead = weightNal - weightMaml();
    return lead == 0 ? 0 : (easy + hard) * (easy + hard) * lead * lead / (easy * hard);
  }

  /**
   * {@return T3, the bound of G - 1: λ<sub>MAML</sub> R²/(d r<sub>H</sub>) where λ<sub>NAL</sub> ≤
   * 2 λ<sub>MAML</sub>; 0 where λ<sub>MAML</sub>R² = 0, else infinite where r<sub>H</sub> = 0, NaN
   * where MAML leans farther to the easy tasks and T3 does not speak}
   */
  public double geographyBound() {
    return weightNal <= 2 * weightMaml() ? bound(weightMaml(), world.hard()) : Double.NaN;
  }

  /**
   * {@return the mirror of T3, the bound of G - 1: (1 - λ<sub>MAML</sub>) R²/(d r<sub>E</sub>)
   * where 1 - λ<sub>NAL</sub> ≤ 2 (1 - λ<sub>MAML</sub>); 0 where (1 - λ<sub>MAML</sub>)R² = 0,
   * else infinite where r<sub>E</sub> = 0, NaN where it does not speak}
   */
  public double easyGeographyBound() {
    double weight = 1 - weightMaml();
    return 1 - weightNal <= 2 * weight ? bound(weight, world.easy()) : Double.NaN;
  }

  /**
   * {@return T4: the limit 1 + R²/(d r<sub>H</sub>) of G for α = 1/ρ<sub>E</sub>, m → ∞ first and
   * then ρ<sub>H</sub>/ρ<sub>E</sub> → 0; 1 where R = 0, else infinite where r<sub>H</sub> = 0}
   */
  public double geographyLimit() {
    return 1 + room(world.hard());
  }

  /** A cluster without weight bounds the gain by nothing, however near its optima lie. */
  private double bound(double weight, TwoClusters.Kind kind) {
    return weight == 0 ? 0 : weight * room(kind);
  }

  /** R²/(d r): how far apart the centres are beside how far one kind's optima spread. */
  private double room(TwoClusters.Kind kind) {
    double square = world.distance() * world.distance();
    return square == 0 ? 0 : square / (world.dimension() * kind.spread());
  }

  /** {@return λ<sub>MAML</sub> = b/(a + b), the weight of the hard centre} */
  public double weightMaml() {
    return hard / (easy + hard);
  }

  /**
   * The ratio ρ<sub>H</sub>/ρ<sub>E</sub> at which the gain turns at α = 1/ρ<sub>E</sub>:
   * (p<sub>E</sub>/p<sub>H</sub>) √((R² + d r<sub>E</sub> + d r<sub>H</sub>)(d + 1)/(2 d
   * r<sub>H</sub> m)) for large m. Source: theory T4, where d r<sub>H</sub> ≪ R² is dropped.
   *
   * @param world the clusters; their own ρ<sub>H</sub> is not used
   * @param samples m
   * @return the ratio
   */
  public static double turn(TwoClusters world, double samples) {
    int d = world.dimension();
    double odds = (1 - world.hardProbability()) / world.hardProbability();
    double hard = d * world.hard().spread();
    double far = world.distance() * world.distance() + d * world.easy().spread() + hard;
    return odds * Math.sqrt(far * (d + 1) / (2 * hard * samples));
  }

  /**
   * The sum ρ<sub>E</sub> + ρ<sub>H</sub> = 2/(α(1 + (d + 1)/m)) at which λ<sub>MAML</sub> =
   * λ<sub>NAL</sub> although the curvatures differ; above it MAML leans to the easy tasks. Source:
   * theory T2.
   *
   * @param adaptation one step of size α &gt; 0 on m samples
   * @param dimension d
   * @return the sum of the two curvatures
   * @throws IllegalArgumentException if α = 0 or there are several steps
   */
  public static double crossing(Adaptation adaptation, int dimension) {
    if (adaptation.innerStep() == 0 || adaptation.steps() != 1) {
      throw new IllegalArgumentException(
          "the crossing needs one step of a positive size, got " + adaptation);
    }
    return 2 / (adaptation.innerStep() * (1 + (dimension + 1) / adaptation.samples()));
  }
}
