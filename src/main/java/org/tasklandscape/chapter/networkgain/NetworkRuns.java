package org.tasklandscape.chapter.networkgain;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.Training;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.study.Rows;

/**
 * Networks trained to rest by NAL and by MAML in several environments: a pair for each environment,
 * draw, number of steps in training and number of steps at test.
 *
 * @param training how
 * @param worlds in which environments
 * @param trainSteps MAML's k, one trained network each; NAL's is the same for all
 * @param testSteps after how many steps all are judged, increasing
 * @param draws how often, at least 2
 */
record NetworkRuns(
    NetworkTraining training,
    List<TeacherEnvironment> worlds,
    List<Integer> trainSteps,
    List<Integer> testSteps,
    int draws) {
  private static final Training TO_REST = new Training(new Lbfgs(20), 1000, 1e-8);

  NetworkRuns {
    if (draws < 2) {
      throw new IllegalArgumentException("must have draws >= 2, got " + draws);
    }
  }

  /** All rows, in the order of environments, draws, steps; spread over the processors. */
  Rows<TrainedPair> run() {
    return Trials.onAllCores()
        .run(worlds.size() * draws, i -> pairs(worlds.get(i / draws), i % draws))
        .stream()
        .flatMap(List::stream)
        .collect(Rows.collect(TrainedPair.class));
  }

  /** Adam, then L-BFGS from where it ended: 800 moves of a constant step leave some on a slope. */
  private Training.Run train(TeacherEnvironment world, MetaAlgorithm algorithm, int draw) {
    double[] w = training.train(world, algorithm, draw).point();
    return TO_REST.run(MetaGradient.of(algorithm, training.trainingTasks(world, draw)), w);
  }

  private List<TrainedPair> pairs(TeacherEnvironment world, int draw) {
    Training.Run nal = train(world, MetaAlgorithm.nal(), draw);
    List<NetworkTraining.Parts> ofNal = training.judge(world, draw, nal.point(), testSteps);
    List<TrainedPair> pairs = new ArrayList<>();
    for (int k : trainSteps) {
      Training.Run maml = train(world, training.maml(world.activation(), k), draw);
      List<NetworkTraining.Parts> ofMaml = training.judge(world, draw, maml.point(), testSteps);
      for (int i = 0; i < testSteps.size(); i++) {
        NetworkTraining.Parts left = ofNal.get(i);
        NetworkTraining.Parts right = ofMaml.get(i);
        pairs.add(
            new TrainedPair(
                world.activation(),
                world.hardVariance(),
                world.hardSpread(),
                world.distance(),
                k,
                testSteps.get(i),
                draw,
                new PairRisks(left.easy(), left.hard(), right.easy(), right.hard()),
                nal.gradientNorm(),
                maml.gradientNorm()));
      }
    }
    return pairs;
  }
}
