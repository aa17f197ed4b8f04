package org.tasklandscape.experiment;

import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.Training;

/**
 * A plan of networks whose NAL networks are probed too: what is predicted at them without training
 * MAML stands beside what MAML realised (theory 9).
 *
 * @param plan the networks
 * @param probe how they are probed
 */
public record ProbePlan(NetworkPlan plan, Probe probe) {

  /**
   * Tasks that neither trained nor test, and what is measured on them.
   *
   * @param tasks probed ones of each kind, which tell where the centre lies
   * @param freshTasks others of each kind, which judge the line and its rivals
   * @param restMoves of L-BFGS, in which fine-tuning comes near rest
   * @param judgingMoves the same for the fresh tasks
   * @param rounds of the centre iteration, at least 1
   * @param firstOrderMoves of FO-MAML on the probed tasks, the rival that trains
   */
  public record Probe(
      int tasks, int freshTasks, int restMoves, int judgingMoves, int rounds, int firstOrderMoves) {
    private static final int MEMORY = 20;
    private static final double REST = 1e-9;

    /** Checks the numbers. */
    public Probe {
      requireAtLeast("tasks", tasks, 2);
      requireAtLeast("freshTasks", freshTasks, 2);
      requireAtLeast("restMoves", restMoves, 1);
      requireAtLeast("judgingMoves", judgingMoves, 1);
      requireAtLeast("rounds", rounds, 1);
      requireAtLeast("firstOrderMoves", firstOrderMoves, 0);
    }

    private static void requireAtLeast(String name, int value, int least) {
      if (value < least) {
        throw new IllegalArgumentException(
            "%s must be >= %d, got %d".formatted(name, least, value));
      }
    }

    Training fineTuning() {
      return new Training(new Lbfgs(MEMORY), restMoves, REST);
    }

    Training judging() {
      return new Training(new Lbfgs(MEMORY), judgingMoves, REST);
    }
  }
}
