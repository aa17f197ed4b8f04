package org.tasklandscape.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrewTest {
  /** f(w) = w²/2, whose minimum is far away for small steps. */
  private static final Gradient SLOW =
      new Gradient() {
        @Override
        public int size() {
          return 1;
        }

        @Override
        public double gradient(double[] point, double[] slope) {
          slope[0] = point[0];
          return point[0] * point[0] / 2;
        }
      };

  /** For what follows on this thread, should a run not have seen its interrupt. */
  @AfterEach
  void clearTheInterrupt() {
    Thread.interrupted();
  }

  @Test
  void anInterruptEndsALongRunBetweenTwoCalls() {
    var crew = new Crew(2);
    var done = new AtomicInteger();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> crew.run(9, (member, index) -> done.incrementAndGet()))
        .isInstanceOf(CancellationException.class);
    assertThat(done).hasValue(0);
    crew.run(9, (member, index) -> done.incrementAndGet());
    assertThat(done).hasValue(9);
  }

  @Test
  void anInterruptEndsATraining() {
    var training = new Training(new Sgd(StepSize.constant(1e-9)), 1_000_000, 0);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> training.run(SLOW, new double[] {1}))
        .isInstanceOf(CancellationException.class)
        .hasMessage("interrupted at iteration 0");
  }
}
