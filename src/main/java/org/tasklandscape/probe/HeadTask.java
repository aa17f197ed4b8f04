package org.tasklandscape.probe;

import org.ejml.simple.SimpleMatrix;

/**
 * S = Z<sup>T</sup>Z/n and C = Z<sup>T</sup>Y/n of the support (in) and of the query (out) of one
 * task, Z its last features (n × d) and Y its targets (n × K): all that a linear head learns from
 * them. Source: theory 9.5.
 *
 * @param weight p, up to a common factor
 * @param supportMoment S_in, d × d
 * @param supportCross C_in, d × K
 * @param queryMoment S_out, d × d
 * @param queryCross C_out, d × K
 */
public record HeadTask(
    double weight,
    SimpleMatrix supportMoment,
    SimpleMatrix supportCross,
    SimpleMatrix queryMoment,
    SimpleMatrix queryCross) {

  /**
   * The moments of samples.
   *
   * @param weight p, up to a common factor
   * @param support Z of the support, n × d
   * @param supportTargets its Y, n × K
   * @param query Z of the query
   * @param queryTargets its Y
   * @return the task
   */
  public static HeadTask of(
      double weight,
      SimpleMatrix support,
      SimpleMatrix supportTargets,
      SimpleMatrix query,
      SimpleMatrix queryTargets) {
    return new HeadTask(
        weight,
        moment(support, support),
        moment(support, supportTargets),
        moment(query, query),
        moment(query, queryTargets));
  }

  private static SimpleMatrix moment(SimpleMatrix z, SimpleMatrix y) {
    return z.transpose().mult(y).divide(z.getNumRows());
  }

  /**
   * The head after one step on the support.
   *
   * @param head V, d × K
   * @param step a
   * @return V - a(S_in V - C_in)
   */
  public SimpleMatrix adapted(SimpleMatrix head, double step) {
    return head.minus(supportMoment.mult(head).minus(supportCross).scale(step));
  }

  /**
   * The squared loss on the query, less the part that no head changes.
   *
   * @param head V, d × K
   * @return ½ tr(V<sup>T</sup>S_out V) - tr(V<sup>T</sup>C_out)
   */
  public double loss(SimpleMatrix head) {
    return head.elementMult(queryMoment.mult(head).scale(0.5).minus(queryCross)).elementSum();
  }
}
