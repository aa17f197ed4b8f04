package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.sampling.Trials;

class LivePairTest {
  private static final String FOLDER = "target/live-pair-test";

  @Test
  void twoIterationsAreTrainedExaminedAndSetBesideTheCommittedNumbers() throws IOException {
    var pair =
        new LivePair(FewShotTasksStudyTest.GLYPHS, 2, new Examination(2, 1, 0.1), 1, new Trials(2));
    assertThat(pair.run(FOLDER, FewShotTables.results())).isEqualTo(FOLDER);
    Path folder = Path.of(FOLDER);
    // Two methods of ten scores, two iterations and a time each, below the headers.
    assertThat(Files.readAllLines(folder.resolve("scores.csv"))).hasSize(1 + 2 * 10);
    assertThat(Files.readAllLines(folder.resolve("curves.csv"))).hasSize(1 + 2 * 2);
    assertThat(Files.readAllLines(folder.resolve("times.csv"))).hasSize(1 + 2);
    assertThat(Files.readAllLines(folder.resolve("fewshot-live.csv"))).hasSize(1 + 2 * 10);
    assertThat(Files.readString(folder.resolve("progress.txt"))).contains("MAML: trained");
    assertThat(Files.readString(folder.resolve("fewshot-live.json"))).contains("not Omniglot");
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
