package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.fewshot.RotatedCharacters;

class ReferenceTrainingTest {
  private static final ImageSet GLYPHS = new GlyphAlphabets(3, 6, 8, 28, 7).draw();
  private static final RotatedCharacters.Parts PARTS = new RotatedCharacters.Parts(10, 4);

  private static ReferenceTraining training(ReferenceMethod method, int threads, Integer... marks) {
    var training = new ReferenceConfig.Training(3, 1, 2, 2, 0.4, 1e-2, 10, List.of(marks));
    var test = new ReferenceConfig.Test(2, 3, 1, 2, List.of(1, 2), List.of(0.1, 0.4));
    var config = new ReferenceConfig(List.of(ConstantName.of(method)), List.of(5L), training, test);
    return new ReferenceTraining(config, config.runs().get(0), GLYPHS, PARTS, threads);
  }

  private static void walk(ReferenceTraining training, int moves) {
    for (int move = 0; move < moves && !training.finished(); move++) {
      if (training.due()) {
        training.measure();
      } else {
        training.step();
      }
    }
  }

  private static Map<String, List<List<String>>> numbers(ReferenceTraining training) {
    Map<String, List<List<String>>> numbers = new TreeMap<>(training.rows().tables());
    numbers.remove(ReferenceTable.TIMES.file());
    return numbers;
  }

  @ParameterizedTest
  @EnumSource
  void aTrainingThatWasWrittenAndReadAnywhereEndsWithTheSameBits(ReferenceMethod method)
      throws IOException {
    ReferenceTraining whole = training(method, 2, 0, 4, 6);
    walk(whole, Integer.MAX_VALUE);
    for (int moves = 1; moves < 6; moves++) {
      ReferenceTraining half = training(method, 1, 0, 4, 6);
      walk(half, moves);
      var bytes = new ByteArrayOutputStream();
      half.write(new DataOutputStream(bytes));
      ReferenceTraining resumed = training(method, 1, 0, 4, 6);
      resumed.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
      walk(resumed, Integer.MAX_VALUE);
      assertThat(resumed.finished()).isTrue();
      assertThat(numbers(resumed)).isEqualTo(numbers(whole));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyMarkIsMeasuredByEveryWay(ReferenceMethod method) {
    ReferenceTraining training = training(method, 1, 0, 4, 6);
    walk(training, Integer.MAX_VALUE);
    List<List<String>> rows = numbers(training).get(ReferenceTable.ACCURACIES.file());
    for (String mark : method.learns() ? List.of("0", "4", "6") : List.of("0")) {
      List<List<String>> own = rows.stream().filter(row -> row.get(0).equals(mark)).toList();
      assertThat(own.stream().map(row -> row.get(1)).distinct().toList())
          .isEqualTo(method.ways().stream().map(ConstantName::of).toList());
    }
    assertThat(training.spent()).isEqualTo(method.learns() ? 6 : 0);
  }

  /** Both learn jointly from the same start, one on tasks whose classes keep their labels. */
  @Test
  void keptLabelsMakeOtherTasksOfTheSameSeed() {
    ReferenceTraining nal = training(ReferenceMethod.NAL, 1, 2);
    ReferenceTraining kept = training(ReferenceMethod.NAL_KEPT_LABELS, 1, 2);
    nal.step();
    kept.step();
    String curves = ReferenceTable.CURVES.file();
    assertThat(numbers(nal).get(curves)).hasSize(1).isNotEqualTo(numbers(kept).get(curves));
  }

  @Test
  void methodsBeginAtTheSameNetworkAndAreTestedOnTheSameTasks() {
    ReferenceTraining maml = training(ReferenceMethod.MAML, 1, 0, 2);
    ReferenceTraining nal = training(ReferenceMethod.NAL, 1, 0, 2);
    maml.measure();
    nal.measure();
    List<List<String>> ofMaml = numbers(maml).get(ReferenceTable.ACCURACIES.file());
    List<List<String>> ofNal = numbers(nal).get(ReferenceTable.ACCURACIES.file());
    assertThat(ofNal).containsAll(ofMaml);
  }
}
