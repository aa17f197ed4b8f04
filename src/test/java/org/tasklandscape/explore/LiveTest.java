package org.tasklandscape.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.InverseGain;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffPoint;
import org.tasklandscape.tradeoff.TradeoffPrediction;
import org.tasklandscape.tradeoff.TradeoffSimulation;
import org.tasklandscape.tradeoff.TrainingSize;

/** What the live pages show is what the core computes for the chapters. */
class LiveTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void moveByMoveIsTheWholeRun(boolean relu) {
    int moves = 12;
    TrainedPair pair = Live.train(relu, 4, 0.001, 0.05, 3, 0.7, 5);
    pair.advance(5);
    pair.advance(moves - 5);
    NetworkTraining training = Live.training(0.7, 5, moves);
    TeacherEnvironment world = Live.world(relu, 4, 0.001, 0.05);
    MetaAlgorithm maml = training.maml(world.activation(), 3);
    assertThat(pair.iterations()).isEqualTo(moves);
    assertThat(pair.nal()).isEqualTo(training.train(world, MetaAlgorithm.nal(), 0).point());
    assertThat(pair.maml()).isEqualTo(training.train(world, maml, 0).point());
    List<NetworkTraining.Parts> judged = training.judge(world, 0, pair.maml(), List.of(0, 3));
    double[] risks = pair.risks();
    for (int k = 0; k < 2; k++) {
      assertThat(risks[4 + 2 * k]).isCloseTo(2 * judged.get(k).easy(), within(1e-12));
      assertThat(risks[5 + 2 * k]).isCloseTo(2 * judged.get(k).hard(), within(1e-12));
    }
  }

  @Test
  void theWaysEndAtTheSolutionsAndTheMapIsTheRiskThere() {
    TrainedPair pair = Live.train(false, 4, 0.001, 0.05, 2, 1.5, 1);
    assertThat(pair.paths(9)).isEmpty();
    assertThat(pair.map(0, 1, 0, 1, 2, 2)).isEmpty();
    double[] start = pair.nal();
    pair.advance(20);
    double[] paths = pair.paths(6);
    assertThat(pair.paths(500)).hasSize(4 * 21);
    assertThat(paths).hasSize(4 * 6);
    int last = paths.length / 2 - 2;
    double way = 0;
    for (int i = 0; i < start.length; i++) {
      way += (pair.nal()[i] - start[i]) * (pair.nal()[i] - start[i]);
    }
    assertThat(Math.hypot(paths[last], paths[last + 1])).isCloseTo(Math.sqrt(way), within(1e-12));
    assertThat(Math.hypot(paths[0], paths[1])).isZero();
    double[] map = pair.map(-1, 1, -1, 1, 4, 3);
    assertThat(map).hasSize(12);
    assertThat(Arrays.stream(map).min().getAsDouble()).isPositive();
  }

  /** Without a step MAML is NAL, and both go one way. */
  @Test
  void onOneLineThereIsNoPlane() {
    TrainedPair pair = Live.train(false, 4, 0.001, 0.05, 2, 0, 1);
    for (int move = 1; move <= 5; move++) {
      pair.advance(1);
      assertThat(pair.maml()).isEqualTo(pair.nal());
      assertThat(pair.paths(9)).isEmpty();
      assertThat(pair.map(0, 1, 0, 1, 2, 2)).isEmpty();
    }
  }

  /** Two tasks are two clusters without spread: theory 1.9, by the class of the chapters. */
  @Test
  void twoTasksAreTwoClusters() {
    Random random = new Random(3);
    for (int i = 0; i < 50; i++) {
      double hard = 0.02 + 0.9 * random.nextDouble();
      double distance = 0.5 + 5 * random.nextDouble();
      double alpha = random.nextDouble();
      LineTasks tasks =
          Live.line(new double[] {-1, distance - 1}, new double[] {1, hard}, alpha, 20);
      TwoClusters world =
          TwoClusters.of(1, TwoClusters.easy(1, 0), TwoClusters.hard(hard, 0), distance);
      InverseGain wanted = InverseGain.of(world, Adaptation.step(alpha, 20));
      double sum = Arrays.stream(tasks.resistances()).sum();
      assertThat(sum).isCloseTo(wanted.total(), within(1e-9 * wanted.total()));
      assertThat(tasks.gain()).isCloseTo(wanted.gain(), within(1e-9 * wanted.gain()));
      assertThat(1 + 1 / sum).isCloseTo(tasks.gain(), within(1e-9 * tasks.gain()));
    }
  }

  @Test
  void manyTasksObeyTheOneFormula() {
    double[] optima = {-3, -2, 1, 4, 2.5};
    double[] curvatures = {1, 0.8, 0.1, 0.05, 1.7};
    LineTasks tasks = Live.line(optima, curvatures, 0.9, Double.POSITIVE_INFINITY);
    double sum = Arrays.stream(tasks.resistances()).sum();
    assertThat(1 + 1 / sum).isCloseTo(tasks.gain(), within(1e-12 * tasks.gain()));
    for (double aside : new double[] {-1e-3, 1e-3}) {
      assertThat(tasks.risk(tasks.maml() + aside)).isGreaterThan(tasks.risk(tasks.maml()));
    }
    assertThat(tasks.adapted(0)[0]).isCloseTo(-0.9 * 3, within(1e-15));
    assertThat(tasks.left()[0]).isCloseTo(0.01, within(1e-15));
  }

  @Test
  void tasksThatBreakARuleAreNamed() {
    double[] one = {1};
    assertThatThrownBy(() -> Live.line(one, new double[] {-1}, 0.5, 10))
        .hasMessageContaining("curvature");
    assertThatThrownBy(() -> Live.line(one, one, 1, Double.POSITIVE_INFINITY))
        .hasMessageContaining("must leave some curvature");
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 10, 0.5", "3, 1, 6, 0.3"})
  void trialByTrialIsTheWholeSimulation(int dimension, double scale, int tasks, double step) {
    int trials = 120;
    DrawnTrials drawn = Live.trials(dimension, scale, tasks, 8, step, 9);
    double[] losses = drawn.draw(70);
    double[] more = drawn.draw(trials - 70);
    TradeoffEnvironment world = new TradeoffEnvironment(dimension, scale);
    TradeoffPoint wanted =
        new TradeoffSimulation(world, trials, 9, new Trials(1))
            .run(new TrainingSize(tasks, 8), List.of(step))
            .points()
            .get(0);
    double[] means = {
      wanted.drsBefore().mean().value(),
      wanted.mamlBefore().mean().value(),
      wanted.drsAfter().mean().value(),
      wanted.mamlAfter().mean().value()
    };
    for (int i = 0; i < 4; i++) {
      double sum = 0;
      for (double[] part : List.of(losses, more)) {
        for (int t = i; t < part.length; t += 4) {
          sum += part[t];
        }
      }
      assertThat(sum / trials).isEqualTo(means[i]);
      assertThat(drawn.means()[i]).isCloseTo(means[i], within(1e-12 * means[i]));
      assertThat(drawn.errors()[i]).isPositive();
    }
    assertThat(drawn.count()).isEqualTo(trials);
    assertThat(drawn.shares()[1]).isEqualTo(wanted.shareAfter().value());
    assertThat(drawn.lead()[0]).isCloseTo(means[2] - means[3], within(1e-12));
  }

  @Test
  void theCrossingIsThePredictions() {
    TradeoffPrediction wanted = TradeoffPrediction.of(new TradeoffEnvironment(1, 1), 0.5, 10);
    DrawnTrials drawn = Live.trials(1, 1, 40, 10, 0.5, 1);
    assertThat(drawn.crossover()).isEqualTo(wanted.crossoverAfter());
    double[] there = drawn.predictedAt(drawn.crossover());
    assertThat(there[2]).isCloseTo(there[3], within(1e-12));
    assertThat(drawn.means()).containsOnly(Double.NaN);
  }

  @Test
  void theCheetahIsThatOfTheChapter() {
    PolicyResults results = PolicyResults.committed("cheetah-small");
    double[] theta = results.parameters("half-cheetah-small", "maml");
    Cheetah cheetah = Live.cheetah(theta, 1.8);
    cheetah.advance(7);
    cheetah.advance(493);
    assertThat(cheetah.time()).isCloseTo(5, within(1e-9));
    assertThat(cheetah.distance()).isBetween(-1.0, 15.0);
    assertThat(cheetah.earned()).isNegative();
    assertThat(cheetah.pose()).hasSize(32);
    assertThat(Live.adapt(theta, 1.8, 0, 0, 1)).isEqualTo(theta);
    double[] adapted = Live.adapt(theta, 1.8, 0.1, 0, 1);
    assertThat(adapted).isNotEqualTo(theta).isEqualTo(Live.adapt(theta, 1.8, 0.1, 0, 1));
  }
}
