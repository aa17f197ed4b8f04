package org.tasklandscape.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGeneratorFactory;

/** Complete tables of made-up networks, as the command train writes them. */
public final class FewShotTables {
  private static final String KEY = "landscape,hardTasks,method,seed,";
  private static final String[] LANDSCAPES = {
    "packed,2", "diverse,2", "near,2", "packed,0", "packed,1", "packed,3", "packed,4"
  };
  private static final String[] MODES = {"0,false", "1,false", "1,true", "10,false", "10,true"};

  private FewShotTables() {}

  /** Three seeds, random accuracies, curves of two blocks. */
  public static FewShotResults results() {
    try {
      Path folder = Files.createTempDirectory("fewshot");
      write(folder);
      FewShotResults results = FewShotResults.read(folder, FewShotDesign.landscape());
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
      return results;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path folder) throws IOException {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    List<String> scores = new ArrayList<>(List.of(KEY + "kind,steps,chosen,size,accuracy"));
    List<String> curves = new ArrayList<>(List.of(KEY + "iteration,loss,accuracy"));
    List<String> times = new ArrayList<>(List.of(KEY + "trainingSeconds,testSeconds"));
    for (String landscape : LANDSCAPES) {
      for (String method : new String[] {"nal", "maml"}) {
        for (int seed = 1; seed <= 3; seed++) {
          String key = "%s,%s,%d,".formatted(landscape, method, seed);
          for (String kind : new String[] {"easy", "hard"}) {
            for (String mode : MODES) {
              scores.add(key + kind + "," + mode + ",0.1," + random.nextDouble());
            }
          }
          curves.add(key + "10," + (1 + random.nextDouble()) + ",0.3");
          curves.add(key + "20," + random.nextDouble() + ",0.6");
          times.add(key + "12.5,30");
        }
      }
    }
    Files.write(folder.resolve("scores.csv"), scores);
    Files.write(folder.resolve("curves.csv"), curves);
    Files.write(folder.resolve("times.csv"), times);
  }

  /** Changes the lines of a table. */
  static void edit(Path file, UnaryOperator<List<String>> change) throws IOException {
    Files.write(file, change.apply(new ArrayList<>(Files.readAllLines(file))));
  }
}
