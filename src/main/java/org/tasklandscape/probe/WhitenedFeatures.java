package org.tasklandscape.probe;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Symmetric;

/**
 * φ ↦ (Λ<sup>-1/2</sup>U<sup>T</sup>φ, 1), U and Λ the leading eigenvectors and eigenvalues of the
 * pooled second moment of features: as an optimiser that adapts its scales sees them. Source:
 * theory 9.5.
 */
final class WhitenedFeatures {
  /** Of the largest eigenvalue: below this a direction is rounding. */
  private static final double NEGLIGIBLE = 1e-10;

  private final SimpleMatrix projection;

  private WhitenedFeatures(SimpleMatrix projection) {
    this.projection = projection;
  }

  /** The directions of the largest second moment over the samples of episodes. */
  static WhitenedFeatures of(List<Episode> episodes, int directions) {
    int size = episodes.get(0).support().getNumCols();
    var moment = new SimpleMatrix(size, size);
    double samples = 0;
    for (Episode episode : episodes) {
      for (SimpleMatrix z : List.of(episode.support(), episode.query())) {
        moment = moment.plus(z.transpose().mult(z));
        samples += z.getNumRows();
      }
    }
    Symmetric spectrum = Symmetric.of(moment.divide(samples));
    int kept = Math.min(directions, size);
    while (kept > 0 && !(spectrum.values()[size - kept] > NEGLIGIBLE * spectrum.largest())) {
      kept--;
    }
    if (kept == 0) {
      throw new IllegalArgumentException(
          "features must not all be zero, got a largest second moment of " + spectrum.largest());
    }
    SimpleMatrix projection = spectrum.top(kept);
    for (int j = 0; j < kept; j++) {
      double scale = 1 / Math.sqrt(spectrum.values()[size - kept + j]);
      projection.setColumn(j, projection.getColumn(j).scale(scale));
    }
    return new WhitenedFeatures(projection);
  }

  /** {@return n × (d + 1), the last column 1} */
  SimpleMatrix of(SimpleMatrix features) {
    return features.mult(projection).concatColumns(SimpleMatrix.ones(features.getNumRows(), 1));
  }
}
