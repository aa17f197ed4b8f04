package org.tasklandscape.spark;

import org.tasklandscape.sweep.SweepRunner;
import org.tasklandscape.sweep.SweepRunnerContract;

/** The contract of runners, within a program that spark-submit has started. */
public final class RunnerOnCluster implements SweepRunnerContract {
  private final SweepRunner runner;

  private RunnerOnCluster(SweepRunner runner) {
    this.runner = runner;
  }

  @Override
  public SweepRunner runner() {
    return runner;
  }

  public static void main(String[] args) {
    try (SparkSweeps sweeps = SparkSweeps.open("contract")) {
      var contract = new RunnerOnCluster(sweeps);
      contract.eachPieceThatIsAskedForComesOnceAndOneAtATime();
      contract.nothingIsAskedForAndNothingComes();
      contract.whatAPieceRefusesIsSaidInItsWords();
      contract.whatCannotBeKeptEndsTheRun();
      contract.eachPieceThatIsAskedForComesOnceAndOneAtATime();
      System.out.println("the contract is kept");
    }
  }
}
