package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlanarPoseTest {
  private static PlanarPose pose(PlanarBody body, double... q) {
    PlanarMotion motion = new PlanarMotion(body);
    double[] position = new double[body.coordinates()];
    System.arraycopy(q, 0, position, 0, q.length);
    motion.start(position, new double[position.length]);
    return PlanarPose.of(motion);
  }

  /** Torso from 1.05 to 1.45 and thigh from 0.6 to 1.05, as the model says. */
  @Test
  void aHopperAtRestStandsUpright() {
    PlanarPose pose = pose(PlanarBodies.hopper(), 0.3, 1.25);
    PlanarPose.Segment torso = pose.ends().get(0);
    assertThat(torso.x()).isEqualTo(0.3);
    assertThat(torso.z()).isCloseTo(1.05, within(1e-15));
    assertThat(torso.endZ()).isCloseTo(1.45, within(1e-15));
    PlanarPose.Segment thigh = pose.ends().get(1);
    assertThat(thigh.z()).isCloseTo(0.6, within(1e-15));
    assertThat(thigh.endZ()).isCloseTo(1.05, within(1e-15));
  }

  /** Turned by a right angle about y, z goes to x: every link with the first. */
  @Test
  void pitchTurnsTheWholeBodyRigidly() {
    PlanarPose upright = pose(PlanarBodies.walker2d(), 0, 1.25);
    PlanarPose lying = pose(PlanarBodies.walker2d(), 0, 1.25, Math.PI / 2);
    for (int i = 0; i < upright.ends().size(); i++) {
      PlanarPose.Segment from = upright.ends().get(i);
      PlanarPose.Segment to = lying.ends().get(i);
      assertThat(to.link()).isEqualTo(from.link());
      assertThat(to.x()).isCloseTo(from.z() - 1.25, within(1e-14));
      assertThat(to.z()).isCloseTo(1.25 - from.x(), within(1e-14));
      assertThat(to.endX()).isCloseTo(from.endZ() - 1.25, within(1e-14));
    }
  }

  /** Whatever the hinges do, capsules keep their length and hang together. */
  @Test
  void linksAreRigid() {
    PlanarBody body = PlanarBodies.halfCheetah();
    PlanarPose rest = pose(body);
    PlanarPose bent = pose(body, 1, 0.2, 0.3, -0.2, 0.4, 0.1, -0.5, 0.3, 0.2);
    for (int i = 0; i < rest.ends().size(); i++) {
      assertThat(length(bent.ends().get(i))).isCloseTo(length(rest.ends().get(i)), within(1e-14));
    }
  }

  private static double length(PlanarPose.Segment of) {
    return Math.hypot(of.endX() - of.x(), of.endZ() - of.z());
  }
}
