package org.tasklandscape.sweep;

import org.junit.jupiter.api.Nested;
import org.tasklandscape.sampling.Trials;

class LocalSweepsTest {
  @Nested
  class OnOneThread implements SweepRunnerContract {
    @Override
    public SweepRunner runner() {
      return new LocalSweeps(new Trials(1));
    }
  }

  @Nested
  class OnThreeThreads implements SweepRunnerContract {
    @Override
    public SweepRunner runner() {
      return new LocalSweeps(new Trials(3));
    }
  }
}
