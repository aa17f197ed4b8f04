package org.tasklandscape.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.DrawingTasks;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.fewshot.Learner;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.figure.Figures;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/**
 * One seed of the packed landscape, half of its tasks hard, trained and examined here and now: NAL
 * and MAML. The last bits of a native library depend on the machine, and so do the results.
 *
 * @param drawings what tasks are made of
 * @param iterations of each training
 * @param examination of each network
 * @param seed of start, tasks and tests
 * @param trials over whose threads tasks are spread
 */
public record LivePair(
    Drawings drawings, int iterations, Examination examination, long seed, Trials trials) {
  private static final String ARTEFACT = "fewshot-landscape";
  private static final int REPORT = 50;

  /**
   * The first seed, in full, on all cores.
   *
   * @param drawings what tasks are made of
   * @return the pair
   */
  public static LivePair of(Drawings drawings) {
    int iterations = TrainingPlan.landscape(TrainingPlan.Method.NAL, 0).iterations();
    return new LivePair(drawings, iterations, Examination.landscape(), 1, Trials.onAllCores());
  }

  /**
   * Trains and examines both networks, about a minute on two cores. Writes {@code scores.csv},
   * {@code curves.csv} (every iteration) and {@code times.csv}, and a figure of the live accuracies
   * against the committed ones; {@code progress.txt} says how far it is.
   *
   * @param folder where, within the project
   * @param committed the committed results
   * @return the folder, whatever the results
   * @throws UncheckedIOException if a file cannot be written
   */
  public String run(String folder, FewShotResults committed) {
    Path place = ProjectHome.find().resolve(folder);
    List<String> scores = new ArrayList<>(List.of(TrainedTable.SCORES.header()));
    List<String> curves = new ArrayList<>(List.of(TrainedTable.CURVES.header()));
    List<String> times = new ArrayList<>(List.of(TrainedTable.TIMES.header()));
    LiveComparison comparison = new LiveComparison(drawings, seed, committed);
    for (var method : List.of(TrainingPlan.Method.NAL, TrainingPlan.Method.MAML)) {
      var alike = new TrainedAlike(HardLabels.PACKED, FewShotDesign.HALF, method);
      String key = "%s,%s,".formatted(alike, String.valueOf(seed));
      long began = System.nanoTime();
      Learner learner = train(method, place);
      long trained = System.nanoTime();
      for (int t = 0; t < learner.iteration(); t++) {
        double loss = learner.losses().get(t);
        curves.add(key + TrainedTable.point(t + 1, loss, learner.accuracies().get(t)));
      }
      List<Examination.Score> examined =
          examination.of(ConvNetwork.landscape(), learner.parameters(), tasks(), streams(), trials);
      for (Examination.Score score : examined) {
        var mode = new TestMode(score.kind().equals("hard"), score.steps(), score.chosen());
        comparison.add(alike, mode, score.accuracy());
        scores.add(key + TrainedTable.score(score));
      }
      long done = System.nanoTime();
      times.add(key + TrainedTable.times((trained - began) / 1e9, (done - trained) / 1e9));
      // Native arrays go with the small Java objects that hold them, too few to start the
      // collector.
      System.gc();
    }
    write(place.resolve(TrainedTable.SCORES.file()), scores);
    write(place.resolve(TrainedTable.CURVES.file()), curves);
    write(place.resolve(TrainedTable.TIMES.file()), times);
    Figures.in(place, "11-fewshot-landscape").save(comparison.figure(), comparison.table());
    return folder;
  }

  private Streams streams() {
    return new Streams(seed, ARTEFACT);
  }

  private DrawingTasks tasks() {
    return new DrawingTasks(drawings.images(), HardLabels.PACKED, streams());
  }

  private Learner train(TrainingPlan.Method method, Path place) {
    double innerStep = TrainingPlan.landscape(method, FewShotDesign.HALF).innerStep();
    var plan = TrainingPlan.of(method, innerStep, iterations, FewShotDesign.HALF);
    var learner = new Learner(plan, ConvNetwork.landscape(), tasks(), streams(), trials.threads());
    while (!learner.finished()) {
      if (learner.iteration() % REPORT == 0) {
        String done = "%s: %d of %d iterations".formatted(method, learner.iteration(), iterations);
        write(place.resolve("progress.txt"), List.of(done));
      }
      learner.step();
    }
    write(place.resolve("progress.txt"), List.of(method + ": trained, being examined"));
    return learner;
  }

  private static void write(Path file, List<String> lines) {
    try {
      AtomicFile.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
