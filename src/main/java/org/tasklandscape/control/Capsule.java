package org.tasklandscape.control;

import org.tasklandscape.rule.Require;

/**
 * All points within r of a segment of length 2ℓ: a cylinder with half a ball at either end, of the
 * volume πr²(2ℓ + 4r/3).
 *
 * <p>It lies in the plane with its centre at c, seen from the hinge of its link in the pose q = 0,
 * its axis turned from z by an angle about y.
 *
 * @param centreX c<sub>x</sub>, finite
 * @param centreZ c<sub>z</sub>, finite
 * @param angle of the axis, which points to (sin, cos), finite
 * @param halfLength ℓ, at least 0
 * @param radius r, positive
 * @param friction μ of its surface, at least 0
 */
public record Capsule(
    double centreX,
    double centreZ,
    double angle,
    double halfLength,
    double radius,
    double friction) {
  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public Capsule {
    Require.finite("the centre of a capsule", centreX);
    Require.finite("the centre of a capsule", centreZ);
    Require.finite("the angle of a capsule", angle);
    Require.finiteAtLeastZero("the half length of a capsule", halfLength);
    Require.finitePositive("the radius of a capsule", radius);
    Require.finiteAtLeastZero("the friction of a capsule", friction);
  }

  /**
   * Its mass.
   *
   * @param density mass by volume
   * @return the density times πr²(2ℓ + 4r/3)
   */
  public double mass(double density) {
    return density * (cylinder() + ball());
  }

  /**
   * Its moment of inertia about the y axis through its centre: for the cylinder m(3r² + 4ℓ²)/12,
   * for the two halves of the ball together m(2r²/5 + ℓ² + 3rℓ/4).
   *
   * @param density mass by volume
   * @return the moment
   */
  public double inertia(double density) {
    double square = radius * radius;
    double middle = cylinder() * (3 * square + 4 * halfLength * halfLength) / 12;
    double ends = ball() * (2 * square / 5 + halfLength * halfLength + 3 * radius * halfLength / 4);
    return density * (middle + ends);
  }

  /**
   * The centre of one of the balls at its ends.
   *
   * @param side -1 or 1
   * @return its x, seen as the centre is
   */
  double endX(int side) {
    return centreX + side * halfLength * StrictMath.sin(angle);
  }

  double endZ(int side) {
    return centreZ + side * halfLength * StrictMath.cos(angle);
  }

  Capsule timesFriction(double factor) {
    return new Capsule(centreX, centreZ, angle, halfLength, radius, factor * friction);
  }

  private double cylinder() {
    return Math.PI * radius * radius * 2 * halfLength;
  }

  private double ball() {
    return Math.PI * radius * radius * radius * 4 / 3;
  }
}
