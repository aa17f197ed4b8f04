package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.experiment.ReferenceResults.Measure;
import org.tasklandscape.fewshot.Adaptation;

class ReferenceResultsTest {
  @TempDir Path folder;

  @Test
  void whatWasWrittenIsRead() {
    ReferenceResults results = ReferenceTables.written(folder, false);
    assertThat(results.isRun()).isTrue();
    assertThat(results.methods()).containsExactly(ReferenceMethod.values());
    var measure = new Measure(2000, Adaptation.KEPT_HEAD, 3, true);
    var found = results.accuracies(ReferenceMethod.HF_MAML, measure);
    assertThat(found.keySet()).containsExactly(1L, 2L, 3L);
    found.forEach(
        (seed, accuracy) ->
            assertThat(1 - accuracy.mean())
                .isCloseTo(ReferenceTables.wrong(2, seed, 3, true), within(1e-12)));
  }

  @Test
  void whatWasNotRunIsNothing() {
    ReferenceResults none =
        ReferenceResults.read("reference", folder.resolve("none"), ReferenceTables.config(false));
    assertThat(none.isRun()).isFalse();
    assertThat(none.methods()).isEmpty();
    assertThat(none.configuration()).isEqualTo("src/fewshot/reference.json");
  }

  @Test
  void aNetworkThatMissesAMarkAndARowThatIsThereTwiceAreRefused() throws IOException {
    ReferenceTables.written(folder, true);
    Path file = folder.resolve("accuracies.csv");
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 1));
    assertThatThrownBy(
            () -> ReferenceResults.read("reference", folder, ReferenceTables.config(true)))
        .hasMessage(
            folder + ": must hold 24 accuracies and the time of each network, got 23 of maml_1");
    lines.add(lines.get(4));
    Files.write(file, lines);
    assertThatThrownBy(
            () -> ReferenceResults.read("reference", folder, ReferenceTables.config(true)))
        .hasMessage(file + ", line 26: must be there once, got it again");
  }

  @Test
  void whatIsPublishedHasASource() {
    List<PublishedAccuracy> standard = PublishedAccuracy.of(PublishedAccuracy.STANDARD);
    assertThat(standard.get(0).method()).isEqualTo("MAML");
    assertThat(standard.get(0).accuracy()).isEqualTo(0.987);
    assertThat(PublishedAccuracy.of(PublishedAccuracy.RUNS)).hasSize(1);
  }
}
