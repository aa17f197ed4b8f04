package org.tasklandscape.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.SingularSystemException;
import org.tasklandscape.regression.TwoClusters;

class ClusterGeographyTest {
  /** Tasks that together have the moments of a kind: optima √(d r) to either side in each axis. */
  private static void add(
      List<ProbedTask> tasks,
      List<double[]> ways,
      TwoClusters world,
      Adaptation step,
      boolean hard,
      double nal) {
    TwoClusters.Kind kind = hard ? world.hard() : world.easy();
    double p = hard ? world.hardProbability() : 1 - world.hardProbability();
    int d = world.dimension();
    for (int j = 0; j < 2 * d; j++) {
      double[] way = new double[d];
      way[0] = (hard ? world.distance() : 0) - nal;
      way[j / 2] += (j % 2 == 0 ? 1 : -1) * Math.sqrt(d * kind.spread());
      double square = 0;
      for (double x : way) {
        square += x * x;
      }
      double after = step.curvature(kind.curvature(), d) * square / 2;
      tasks.add(new ProbedTask(hard + " " + j, p, kind.curvature() * square / 2, after, 0));
      ways.add(way);
    }
  }

  @RepeatedTest(20)
  void itIsWhatProbingOfTasksGives(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    TwoClusters world =
        TwoClusters.of(
                1 + random.nextInt(6),
                TwoClusters.easy(1, 0.01 + random.nextDouble()),
                TwoClusters.hard(0.02 + random.nextDouble(), 0.01 + random.nextDouble()),
                5 * random.nextDouble())
            .withHardProbability(0.1 + 0.8 * random.nextDouble());
    Adaptation step = Adaptation.step(0.3 + random.nextDouble(), 5 + random.nextInt(100));
    double nal = world.compare(step, step).weightNal() * world.distance();
    List<ProbedTask> tasks = new ArrayList<>();
    List<double[]> ways = new ArrayList<>();
    add(tasks, ways, world, step, false, nal);
    add(tasks, ways, world, step, true, nal);
    Geography probed = new Geography(tasks, Displacements.of(ways));
    ClusterGeography closed = ClusterGeography.of(world, step);
    int last = tasks.size() - 1;
    assertThat(closed.easy().hardness()).isCloseTo(tasks.get(0).hardness(), within(1e-12));
    assertThat(closed.hard().hardness()).isCloseTo(tasks.get(last).hardness(), within(1e-12));
    assertThat(closed.distance()).isCloseTo(probed.distance(), within(1e-11));
    assertThat(closed.spread()).isCloseTo(probed.spread(), within(1e-11));
    assertThat(closed.gain())
        .isCloseTo(GainTheorems.of(world, step).gain(), within(1e-11 * closed.gain()));
  }

  @Test
  void theCentreLeavesNalForTheTasksThatAdaptationLeaves() {
    TwoClusters world = TwoClusters.of(3, TwoClusters.easy(1, 0.1), TwoClusters.hard(0.2, 0.1), 4);
    assertThat(ClusterGeography.of(world, Adaptation.step(0.9, 1000)).centre()).isGreaterThan(1);
    // Beyond the crossing the easy tasks overshoot, and are what is left.
    assertThat(ClusterGeography.of(world, Adaptation.step(1.9, 1000)).centre()).isNegative();
  }

  @Test
  void aStepThatSolvesEveryTaskLeavesNoWeight() {
    TwoClusters world = TwoClusters.of(3, TwoClusters.easy(1, 0.1), TwoClusters.hard(1, 0.1), 4);
    assertThatThrownBy(() -> ClusterGeography.of(world, Adaptation.step(1, Adaptation.INFINITE)))
        .isInstanceOf(SingularSystemException.class)
        .hasMessage(
            "E[Q] must be positive definite for a unique solution, got the eigenvalue 0.00 beside"
                + " 0.00 in the null direction (every direction): there, one step already solves"
                + " every task or no task has curvature");
  }
}
