package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DirectionTasksTest extends TaskFamilyContract {
  @Override
  TaskFamily family() {
    return DirectionTasks.halfCheetah();
  }

  @Test
  void whatIsForwardInOneTaskIsBackwardInTheOther() {
    Episode forward = family().open(new double[] {1});
    Episode backward = family().open(new double[] {-1});
    forward.begin(stream("start"));
    backward.begin(stream("start"));
    double[] action = {3, -4, 5, 1, 2, 0};
    double effort = 0.05 * (0.09 + 0.16 + 0.25 + 0.01 + 0.04);
    for (int t = 0; t < 20; t++) {
      double sum = forward.step(action, 0) + backward.step(action, 0);
      assertThat(sum).isCloseTo(-2 * effort, within(1e-13));
    }
  }

  @Test
  void thereAreTwoDirections() {
    assertThatThrownBy(() -> family().open(new double[] {0.5}))
        .hasMessage("the direction must be 1 or -1, got 0.5");
  }
}
