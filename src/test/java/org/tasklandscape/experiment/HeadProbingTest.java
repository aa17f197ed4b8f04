package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.experiment.HeadProbing.Effort;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

class HeadProbingTest {
  private static final TrainingConfig CONFIG =
      new TrainingConfig(
          "permuted-glyphs",
          List.of(
              new TrainingConfig.Landscape("packed", 2), new TrainingConfig.Landscape("near", 2)),
          List.of("nal", "maml"),
          List.of(7L),
          2,
          3);
  private static final TaskSource GLYPHS =
      CONFIG
          .kind()
          .open(
              archive -> {
                throw new AssertionError("glyphs are drawn");
              },
              new Trials(1));

  @TempDir Path folder;

  private HeadProbing probing(KeptParameters kept) {
    return probing(kept, 2);
  }

  private HeadProbing probing(KeptParameters kept, int iterations) {
    return new HeadProbing(
        CONFIG, GLYPHS, Optional.ofNullable(kept), new Effort(12, iterations, 3));
  }

  private static List<String> told(HeadProbing probing, int run) {
    return probing.probe(probing.runs().get(run)).tables().get("heads.csv").get(0);
  }

  private static double number(List<String> row, String column) {
    int key = TrainedTable.KEY.size();
    return Double.parseDouble(row.get(HeadTable.HEADS.columns().indexOf(column) - key));
  }

  @Test
  void onlyNetworksOfNalAreProbed() {
    assertThat(probing(null).runs())
        .extracting(TrainingConfig.Run::key)
        .containsExactly("packed,2,nal,7", "near,2,nal,7");
  }

  @Test
  void theRowIsThatOfOneNetworkAndTheSameAgain() {
    List<String> row = told(probing(null), 0);
    assertThat(row).hasSize(HeadTable.HEADS.columns().size() - TrainedTable.KEY.size());
    assertThat(told(probing(null), 0)).isEqualTo(row);
    double gain = number(row, "maml") - number(row, "nal");
    assertThat(number(row, "gain")).isBetween(gain - 1e-12, gain + 1e-12);
    assertThat(number(row, "lower")).isLessThanOrEqualTo(number(row, "gain"));
    assertThat(number(row, "hardness")).isBetween(0.0, 1.0);
    assertThat(number(row, "gradientVariance")).isPositive();
  }

  /** The start, kept as if it were NAL's network, tells what random features tell. */
  @Test
  void aNetworkThatWasKeptIsNotTrainedAgain() {
    var kept = new KeptParameters(folder);
    HeadProbing probing = probing(kept);
    TrainingConfig.Run run = probing.runs().get(1);
    var streams = new Streams(7, CONFIG.kind().artefact());
    kept.keep(run, CONFIG.kind().network().initial(streams.stream("start")));
    List<String> row = told(probing, 1);
    assertThat(number(row, "gain")).isEqualTo(number(row, "random"));
    assertThat(row).isNotEqualTo(told(probing(null), 1));
  }

  /** The configuration trains for 2 iterations; FO-MAML goes its own number from there. */
  @Test
  void aShortTrainingIsProbedByAsManyIterationsAsWereAnnounced() {
    List<String> longer = told(probing(null, 3), 0);
    List<String> row = told(probing(null), 0);
    assertThat(number(longer, "firstOrder")).isNotEqualTo(number(row, "firstOrder"));
    assertThat(number(longer, "gain")).isEqualTo(number(row, "gain"));
  }

  @Test
  void otherConfigurationsAreRefused() {
    var alphabets = TrainingConfig.read(Path.of("src/fewshot/natural.json"));
    assertThatThrownBy(() -> HeadProbing.requireSuitable(alphabets))
        .hasMessage("must train nal on permuted tasks, got nal, fo-maml on alphabets");
  }
}
