package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverSeeds;

/**
 * The committed tables are those of the configuration, and the recorded claims follow from them.
 */
class FewShotCommittedTest {
  private static final FewShotResults RESULTS = FewShotResults.committed(FewShotDesign.landscape());
  private static final Map<String, HardLabels> NAMES =
      Map.of("packed", HardLabels.PACKED, "near", HardLabels.NEAR, "diverse", HardLabels.DIVERSE);

  @Test
  void everyNetworkOfTheConfigurationIsThereWithTheSizesOfTheDesign() throws IOException {
    JsonNode plan = new ObjectMapper().readTree(Path.of("src/fewshot/landscape.json").toFile());
    assertThat(RESULTS.seeds()).hasSize(plan.get("seeds").size());
    assertThat(RESULTS.iterations()).endsWith(plan.get("iterations").asInt());
    for (JsonNode landscape : plan.get("landscapes")) {
      for (var method :
          new TrainingPlan.Method[] {TrainingPlan.Method.NAL, TrainingPlan.Method.MAML}) {
        var networks =
            new TrainedAlike(
                NAMES.get(landscape.get("landscape").asText()),
                landscape.get("hardTasks").asInt(),
                method);
        assertThat(RESULTS.size(networks, TestMode.chosen(true, 1)).values())
            .allMatch(Examination.SIZES::contains)
            .isEqualTo(RESULTS.size(networks, TestMode.chosen(false, 1)).values());
        assertThat(RESULTS.size(networks, TestMode.given(true, 10)).values()).containsOnly(0.1);
      }
    }
  }

  private static OverSeeds gain(HardLabels labels, boolean hard) {
    return RESULTS.gain(labels, 2, TestMode.chosen(hard, 1));
  }

  private static OverSeeds maml(int hardTasks, boolean hard) {
    return RESULTS.accuracy(
        new TrainedAlike(HardLabels.PACKED, hardTasks, TrainingPlan.Method.MAML),
        TestMode.chosen(hard, 1));
  }

  private static OverSeeds effect(String name) {
    OverSeeds packed = gain(HardLabels.PACKED, true);
    return switch (name) {
      case "gain" -> packed;
      case "hard-easy" -> packed.minus(gain(HardLabels.PACKED, false));
      case "packed-near" -> packed.minus(gain(HardLabels.NEAR, true));
      case "packed-diverse" -> packed.minus(gain(HardLabels.DIVERSE, true));
      case "trained" -> maml(2, true).minus(maml(0, true));
      default ->
          maml(2, true).meanWith(maml(2, false)).minus(maml(0, true).meanWith(maml(0, false)));
    };
  }

  /** The rules of src/fewshot/rules.md, written down again. */
  @ParameterizedTest
  @CsvSource({
    "C-fewshot-hard,       gain,        0.05, hard-easy,      0",
    "C-fewshot-geography,  packed-near, 0,    packed-diverse, 0",
    "C-fewshot-train-hard, trained,     0.05, mean,           0",
  })
  void theRecordsFollowFromTheTablesByTheRules(
      String id, String first, double bound, String second, double other) throws IOException {
    JsonNode record = new ObjectMapper().readTree(Path.of("figures/claims", id + ".json").toFile());
    Estimate one = effect(first).estimate();
    Estimate two = effect(second).estimate();
    JsonNode conditions = record.get("conditions");
    assertThat(conditions.at("/0/interval/0").asDouble()).isEqualTo(one.lower());
    assertThat(conditions.at("/1/interval/0").asDouble()).isEqualTo(two.lower());
    boolean shown = one.lower() > bound && two.lower() > other;
    boolean refuted = one.upper() <= bound || two.upper() <= other;
    assertThat(record.get("verdict").asText())
        .isEqualTo(shown ? "SHOWN" : refuted ? "REFUTED" : "OPEN");
  }
}
