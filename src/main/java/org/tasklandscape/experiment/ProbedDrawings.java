package org.tasklandscape.experiment;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.Episode;
import org.tasklandscape.fewshot.Features;
import org.tasklandscape.fewshot.FewShotTasks;
import org.tasklandscape.fewshot.ImageRisk;
import org.tasklandscape.fewshot.Learner;
import org.tasklandscape.fewshot.StepExamination;
import org.tasklandscape.fewshot.StepExamination.Use;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.probe.GradientMeasures;
import org.tasklandscape.probe.HeadProbe;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/**
 * Where one network of NAL is probed: its landscape, by tasks in the mix of training but from the
 * drawings of tests, which no training and no examination has had. One thread at a time.
 */
final class ProbedDrawings {
  private static final String ARTEFACT = "fewshot-heads";
  private static final List<String> JUDGED = List.of("easy", "hard");
  private static final Trials ALONE = new Trials(1);

  private final TrainingConfig config;
  private final TrainingConfig.Run run;
  private final HeadProbing.Effort effort;
  private final ConvNetwork network;
  private final Streams streams;
  private final Streams probing;
  private final FewShotTasks tasks;

  ProbedDrawings(
      TrainingConfig config, TrainingConfig.Run run, TaskSource source, HeadProbing.Effort effort) {
    this.effort = effort;
    this.config = config;
    this.run = run;
    network = config.kind().network();
    streams = new Streams(run.seed(), config.kind().artefact());
    probing = new Streams(run.seed(), ARTEFACT);
    tasks = source.tasks(run.alike().landscape(), streams);
  }

  /** As the training begins and goes. */
  private Learner learner() {
    return new Learner(config.plan(run.alike()), network, tasks, streams, 1);
  }

  double[] start() {
    return learner().parameters();
  }

  double[] train() {
    Learner learner = learner();
    while (!learner.finished()) {
      learner.step();
    }
    return learner.parameters();
  }

  /** In the mix of training, from the drawings of tests. */
  private List<Episode> drawn(String use) {
    List<Episode> drawn = new ArrayList<>();
    for (int t = 0; t < effort.tasks(); t++) {
      boolean hard = t % TrainingPlan.TASKS < run.alike().hardTasks();
      int kind = tasks.kinds().indexOf(JUDGED.get(hard ? 1 : 0));
      drawn.add(tasks.test(kind, probing.stream(use, t)));
    }
    return drawn;
  }

  HeadProbe head(double[] w) {
    var support = new Features(network, tasks.shape().support());
    var query = new Features(network, tasks.shape().query());
    return HeadProbe.of(
        drawn("learned").stream().map(task -> seen(task, support, query, w)).toList(),
        drawn("held out").stream().map(task -> seen(task, support, query, w)).toList(),
        tasks.shape().classes(),
        HeadProbe.DIRECTIONS);
  }

  private static org.tasklandscape.probe.Episode seen(
      Episode task, Features support, Features query, double[] w) {
    return new org.tasklandscape.probe.Episode(
        1,
        matrix(support.of(w, task.support())),
        task.supportLabels(),
        matrix(query.of(w, task.query())),
        task.queryLabels());
  }

  private static SimpleMatrix matrix(float[][] rows) {
    var matrix = new SimpleMatrix(rows.length, rows[0].length);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        matrix.set(i, j, rows[i][j]);
      }
    }
    return matrix;
  }

  GradientMeasures slopes(double[] w) {
    var risk = new ImageRisk(network, tasks.shape().support());
    return GradientMeasures.of(
        drawn("learned").stream()
            .map(
                task -> {
                  risk.show(task.support(), task.supportLabels());
                  double[] gradient = new double[w.length];
                  risk.gradient(w, gradient);
                  return gradient;
                })
            .toList());
  }

  /** After a few iterations of FO-MAML from there, less that of NAL; as the examination tests. */
  double gain(double[] w) {
    // As many as were announced, however few the configuration has: Adam's step is constant.
    TrainingPlan plan =
        config
            .kind()
            .plan(TrainingPlan.Method.FO_MAML, run.alike().hardTasks(), effort.iterations());
    var learner = new Learner(plan, network, tasks, probing, 1);
    learner.beginAt(w);
    while (!learner.finished()) {
      learner.step();
    }
    return accuracy(learner.parameters()) - accuracy(w);
  }

  private double accuracy(double[] w) {
    return new StepExamination(effort.examined())
        .of(network, w, tasks, probing, ALONE).points().stream()
            .filter(point -> point.use() == Use.TEST && point.steps() == 1 && point.tuned())
            .filter(point -> JUDGED.contains(point.kind()))
            .mapToDouble(StepExamination.Point::accuracy)
            .average()
            .orElseThrow();
  }
}
