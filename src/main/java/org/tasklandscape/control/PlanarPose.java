package org.tasklandscape.control;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the capsules of a body are at one time, in the world: with the absolute angle φ of a link
 * and its hinge o, an end at u in the pose q = 0 is at o + R(φ)u. For pictures.
 *
 * @param ends of all capsules, link by link
 */
public record PlanarPose(List<Segment> ends) {
  /**
   * The axis of a capsule.
   *
   * @param link the number of its link
   * @param x of one end
   * @param z height of that end
   * @param endX of the other
   * @param endZ height of the other
   */
  public record Segment(int link, double x, double z, double endX, double endZ) {}

  /** Copies the list. */
  public PlanarPose {
    ends = List.copyOf(ends);
  }

  /**
   * The pose of a body now.
   *
   * @param motion of the body
   * @return where its capsules are
   */
  public static PlanarPose of(PlanarMotion motion) {
    List<PlanarBody.Link> links = motion.body().links();
    double[] angle = new double[links.size()];
    double[] x = new double[links.size()];
    double[] z = new double[links.size()];
    List<Segment> ends = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      PlanarBody.Link link = links.get(i);
      double turned = link.hinge().sign() * motion.position(2 + i);
      if (i == 0) {
        angle[i] = turned;
        x[i] = motion.position(0);
        z[i] = motion.body().heightAtZero() + motion.position(1);
      } else {
        int p = link.parent();
        angle[i] = angle[p] + turned;
        x[i] = x[p] + across(angle[p], link.anchorX(), link.anchorZ());
        z[i] = z[p] + up(angle[p], link.anchorX(), link.anchorZ());
      }
      for (Capsule capsule : link.capsules()) {
        ends.add(segment(i, x[i], z[i], angle[i], capsule));
      }
    }
    return new PlanarPose(ends);
  }

  private static Segment segment(int link, double x, double z, double angle, Capsule of) {
    return new Segment(
        link,
        x + across(angle, of.endX(-1), of.endZ(-1)),
        z + up(angle, of.endX(-1), of.endZ(-1)),
        x + across(angle, of.endX(1), of.endZ(1)),
        z + up(angle, of.endX(1), of.endZ(1)));
  }

  private static double across(double angle, double x, double z) {
    return x * StrictMath.cos(angle) + z * StrictMath.sin(angle);
  }

  private static double up(double angle, double x, double z) {
    return z * StrictMath.cos(angle) - x * StrictMath.sin(angle);
  }
}
