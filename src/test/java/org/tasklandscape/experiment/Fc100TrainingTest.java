package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tasklandscape.dataset.Cifar100;
import org.tasklandscape.dataset.OfficialArchive;
import org.tasklandscape.dataset.RealArchive;
import org.tasklandscape.fewshot.Fc100Tasks;
import org.tasklandscape.sampling.Trials;

/** Photographs are at hand on some machines alone, and are a subset on most of those. */
class Fc100TrainingTest {
  private static final Trials ONE = new Trials(1);
  private Path archive;

  @BeforeEach
  void find() {
    archive = RealArchive.require(OfficialArchive.CIFAR100);
  }

  @Test
  void aSubsetIsNotFc100() {
    Cifar100 photographs = Cifar100.read(archive);
    int each = photographs.training().imagesPerClass();
    if (each == 500) {
      assertThat(TaskKind.FC100.open(name -> archive, ONE).tables()).isEmpty();
    } else {
      assertThatThrownBy(() -> TaskKind.FC100.open(name -> archive, ONE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("500 and 100 images of each class, got " + each);
    }
  }

  /** Use and kind, with which a row without key begins. */
  private static String tasks(List<String> row) {
    return row.get(0) + " " + row.get(1);
  }

  /** The protocol on whatever images there are: sizes are tuned on validation, nothing else is. */
  @Test
  void stepSizesAreTunedOnValidationAlone() {
    var tasks = new Fc100Tasks(Cifar100.read(archive));
    var landscape = new TrainingConfig.Landscape("fc100", 2);
    var config = new TrainingConfig("fc100", List.of(landscape), List.of("nal"), List.of(7L), 2, 1);
    FewShotTraining.Trained found =
        new FewShotTraining(config, config.examination(), (name, streams) -> tasks, ONE)
            .train(config.runs().get(0), (run, learner) -> true)
            .orElseThrow();
    Map<String, List<List<String>>> tables = TrainedTable.rows(found, 1).tables();
    for (String file : List.of("steps.csv", "zero-steps.csv")) {
      Map<String, Long> counts =
          tables.get(file).stream()
              .collect(Collectors.groupingBy(Fc100TrainingTest::tasks, Collectors.counting()));
      assertThat(counts)
          .isEqualTo(
              Map.of(
                  "tuning validation-any", 18L,
                  "tuning validation-within", 18L,
                  "test any", 11L,
                  "test within", 11L,
                  "test validation-any", 11L,
                  "test validation-within", 11L));
    }
    assertThat(tables.get("nearest.csv")).hasSize(4);
  }
}
