package org.tasklandscape.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.TrainingPlan;

/** Tables as the command {@code train} writes them, with numbers that a test can foresee. */
public record WrittenTables(FewShotDesign design, List<Long> seeds) {
  private static final String SCORES =
      "landscape,hardTasks,method,seed,kind,steps,chosen,size,accuracy";

  /** The networks that the configurations ask for. */
  List<TrainedAlike> networks() {
    List<TrainedAlike> networks = new ArrayList<>();
    List<String> landscapes = design.landscapes();
    for (TrainingPlan.Method method : design.methods()) {
      if (design.name().equals("natural")) {
        networks.add(new TrainedAlike(landscapes.get(1), 0, method));
        landscapes.forEach(landscape -> networks.add(new TrainedAlike(landscape, 4, method)));
      }
      landscapes.forEach(landscape -> networks.add(new TrainedAlike(landscape, 2, method)));
    }
    return networks;
  }

  /** Each number in a digit of its own: method, landscape, kind, steps, size, hard tasks, seed. */
  public double accuracy(TrainedAlike networks, long seed, TestMode mode) {
    if (mode.steps() == 0) {
      return 0.2 + 1e-6 * seed * seed;
    }
    return 0.3
        + (networks.method() == TrainingPlan.Method.NAL ? 0 : 0.1)
        + 0.01 * design.landscapes().indexOf(networks.landscape())
        + 0.02 * design.tests().indexOf(mode.kind()) * (1 + networks.hardTasks() / 4.0)
        + (mode.steps() == 10 ? 0.2 : 0)
        + (mode.chosen() ? 0.05 : 0)
        + (networks.method() == TrainingPlan.Method.NAL ? 0 : 1e-3 * networks.hardTasks() * seed)
        + 1e-2 * seed * seed;
  }

  /** Writes scores, curves and times. */
  public FewShotResults read(Path folder) {
    List<String> scores = new ArrayList<>(List.of(SCORES));
    List<String> curves =
        new ArrayList<>(List.of("landscape,hardTasks,method,seed,iteration,loss,accuracy"));
    List<String> times =
        new ArrayList<>(List.of("landscape,hardTasks,method,seed,trainingSeconds,testSeconds"));
    for (TrainedAlike networks : networks()) {
      for (long seed : seeds) {
        String key = networks + "," + seed + ",";
        for (String kind : design.tests()) {
          for (int steps : Examination.STEPS) {
            for (boolean chosen : new boolean[] {false, true}) {
              if (steps > 0 || !chosen) {
                TestMode mode = new TestMode(kind, steps, chosen);
                scores.add(
                    key
                        + "%s,%d,%b,%s,%s"
                            .formatted(
                                kind,
                                steps,
                                chosen,
                                steps == 0 ? "0" : chosen ? "0.2" : "0.4",
                                accuracy(networks, seed, mode)));
              }
            }
          }
        }
        for (int iteration = 10; iteration <= 40; iteration += 10) {
          curves.add(key + iteration + "," + 1.0 / iteration + "," + iteration * seed / 1000.0);
        }
        times.add(key + "12.5,3.5");
      }
    }
    write(folder, "scores.csv", scores);
    write(folder, "curves.csv", curves);
    write(folder, "times.csv", times);
    return FewShotResults.read(folder, design);
  }

  /** Writes the one-shot runs: 6 runs of three alphabets, of which "C" was trained on. */
  public OneShotResults readRuns(Path folder) {
    List<String> pixels = new ArrayList<>(List.of("images,run,alphabet,errors"));
    List<String> lines =
        new ArrayList<>(List.of("landscape,hardTasks,method,seed,run,alphabet,trained,errors"));
    for (int run = 1; run <= 6; run++) {
      char alphabet = "ABC".charAt((run - 1) / 2);
      pixels.add("blurred-pixels,%d,%s,%d".formatted(run, alphabet, 8 + run));
      pixels.add("pixels,%d,%s,%d".formatted(run, alphabet, 12 + run));
      for (TrainedAlike networks : networks()) {
        for (long seed : seeds) {
          boolean trained = alphabet == 'C' && networks.hardTasks() > 0;
          lines.add(
              "%s,%d,%d,%s,%b,%d"
                  .formatted(networks, seed, run, alphabet, trained, errors(networks, seed, run)));
        }
      }
    }
    write(folder, "oneshot-pixels.csv", pixels);
    write(folder, "oneshot.csv", lines);
    return OneShotResults.read(folder);
  }

  static int errors(TrainedAlike networks, long seed, int run) {
    int method = networks.method() == TrainingPlan.Method.NAL ? 2 : 0;
    return method + networks.hardTasks() + run + (int) seed;
  }

  public static Path write(Path folder, String name, List<String> lines) {
    try {
      return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
