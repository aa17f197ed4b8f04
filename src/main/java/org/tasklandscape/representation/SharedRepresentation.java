package org.tasklandscape.representation;

import org.tasklandscape.regression.TwoClusters;

/**
 * w* = Bθ: tasks in R<sup>D</sup> whose optima lie in one k-dimensional subspace, y = ⟨x, Bθ⟩ + z
 * with x ~ N(0, ρ I<sub>D</sub>) and z ~ N(0, σ²).
 *
 * <p>The curvature ρ, the coordinates θ ∈ R<sup>k</sup> and σ² are those of the two clusters; only
 * the inputs have D dimensions. Source: theory, section 1, "Representation learning".
 *
 * @param clusters the tasks in R<sup>k</sup>
 * @param subspace B, D × k
 */
public record SharedRepresentation(TwoClusters clusters, Subspace subspace) {

  /**
   * Checks that the sizes agree.
   *
   * @throws IllegalArgumentException if the clusters and the columns of B differ in dimension
   */
  public SharedRepresentation {
    if (clusters.dimension() != subspace.features()) {
      throw new IllegalArgumentException(
          "the clusters must have the dimension k = %d of the subspace, got %d"
              .formatted(subspace.features(), clusters.dimension()));
    }
  }
}
