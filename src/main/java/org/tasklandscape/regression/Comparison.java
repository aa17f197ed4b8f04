package org.tasklandscape.regression;

import org.ejml.simple.SimpleMatrix;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tasklandscape.linear.NdArrays;

/**
 * G = E<sub>m</sub>(w<sub>NAL</sub>) / E<sub>m</sub>(w<sub>MAML</sub>): both solutions of an
 * environment, judged after the same test adaptation.
 *
 * <p>w<sub>NAL</sub> = E[Σ]<sup>-1</sup> E[Σ w*], w<sub>MAML</sub> = E[Q]<sup>-1</sup> E[Q w*] with
 * the Q of training. Source: theory, section 0, 1.3, 1.4.
 */
public final class Comparison {
  private final SimpleMatrix nal;
  private final SimpleMatrix maml;
  private final double[] nalParts;
  private final double[] mamlParts;

  private Comparison(TaskEnvironment world, Adaptation train, Adaptation test) {
    this.nal = AdaptedRisk.of(world, Adaptation.none()).solve();
    this.maml = AdaptedRisk.of(world, train).solve();
    AdaptedRisk risk = AdaptedRisk.of(world, test);
    this.nalParts = risk.partsAt(nal);
    this.mamlParts = risk.partsAt(maml);
  }

  /**
   * Solves NAL and MAML and evaluates both.
   *
   * @param world the environment of tasks
   * @param train the adaptation that MAML is trained with
   * @param test the adaptation that both are judged after
   * @return the comparison
   * @throws SingularSystemException if a solution is not unique
   */
  public static Comparison of(TaskEnvironment world, Adaptation train, Adaptation test) {
    return new Comparison(world, train, test);
  }

  /** {@return w<sub>NAL</sub>, length d} */
  public INDArray nal() {
    return NdArrays.vector(nal);
  }

  /** {@return w<sub>MAML</sub>, length d} */
  public INDArray maml() {
    return NdArrays.vector(maml);
  }

  /** {@return w<sub>NAL</sub> as a plain array, length d, a copy} */
  public double[] nalArray() {
    return NdArrays.entries(nal);
  }

  /** {@return w<sub>MAML</sub> as a plain array, length d, a copy} */
  public double[] mamlArray() {
    return NdArrays.entries(maml);
  }

  /** {@return E<sub>m</sub>(w<sub>NAL</sub>), the excess risk, at least 0} */
  public double excessRiskNal() {
    return AdaptedRisk.sum(nalParts);
  }

  /** {@return E<sub>m</sub>(w<sub>MAML</sub>), the excess risk, at least 0} */
  public double excessRiskMaml() {
    return AdaptedRisk.sum(mamlParts);
  }

  /** {@return the share of each cluster in NAL's excess risk, one part for each cluster, a copy} */
  public double[] nalParts() {
    return nalParts.clone();
  }

  /**
   * {@return the share of each cluster in MAML's excess risk, one part for each cluster, a copy}
   */
  public double[] mamlParts() {
    return mamlParts.clone();
  }

  /**
   * {@return G, the gain; infinite where MAML alone reaches zero excess risk, NaN where both do}
   */
  public double gain() {
    return excessRiskNal() / excessRiskMaml();
  }
}
