package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotTables;
import org.tasklandscape.experiment.TrainingConfig;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.sampling.Trials;

class FewshotLiveTest {
  private static final String FOLDER = "target/live-pair-test";

  @Test
  void twoIterationsAreTrainedExaminedAndSetBesideTheCommittedNumbers() throws IOException {
    var config =
        new TrainingConfig(
            "drawings",
            List.of(new TrainingConfig.Landscape("packed", 2)),
            List.of("nal", "maml"),
            List.of(1L),
            2,
            2);
    var pair =
        new FewshotLive(
            FewshotTasksTest.GLYPHS,
            config,
            new Examination(2, 1, 0.1),
            new Trials(2),
            FewShotTables.results());
    assertThat(pair.into(FOLDER)).isEqualTo(FOLDER);
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

  @Test
  void thePairIsTheFirstOfTheConfiguration() {
    var live = FewshotLive.of(FewshotTasksTest.GLYPHS, FewShotTables.results());
    TrainingConfig all = FewShotDesign.landscape().config();
    assertThat(live.config().runs()).isEqualTo(all.runs().subList(0, 2));
    assertThat(live.config().runs().get(1).key()).isEqualTo("packed,2,maml,1");
    assertThat(live.examination()).isEqualTo(all.examination());
  }
}
