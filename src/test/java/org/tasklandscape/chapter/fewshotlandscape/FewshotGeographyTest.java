package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotlandscape.FewshotGeography.Row;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.study.StudyContract;

class FewshotGeographyTest extends StudyContract<Row> {
  @Override
  protected FewshotGeography study() {
    return FewshotGeography.defaults();
  }

  @Test
  void packedIsFarWithoutSpreadAndNearNeither() {
    // A derangement and the identity differ in all ten entries that are 1 in either.
    assertThat(study().run().list())
        .contains(new Row("packed", 1, 10, 0), new Row("near", 1, 0, 0));
    assertThat(study().run().stream().map(Row::landscape))
        .containsExactly("packed", "diverse", "near");
    assertThat(diverse().permutations()).isEqualTo(8);
  }

  private Row diverse() {
    return study().run().only(row -> row.landscape().equals("diverse"));
  }

  @Test
  void theSpreadIsTheMeanSquaredDistanceFromTheMean() {
    double spread = 0;
    var maps = HardLabels.DIVERSE.maps(5);
    // Half the mean squared distance of two independent members; ‖P - Q‖² = 2 (5 - matches).
    for (int[] p : maps) {
      for (int[] q : maps) {
        long matches = IntStream.range(0, 5).filter(i -> p[i] == q[i]).count();
        spread += (5.0 - matches) / (maps.size() * maps.size());
      }
    }
    assertThat(diverse().spread()).isEqualTo(spread, within(1e-12));
    assertThat(diverse().distanceSquared() + spread).isEqualTo(10, within(1e-12));
  }

  @Test
  void captionAndParametersAreComplete() {
    assertThat(study().caption()).contains("5 labels");
    assertThat(study().parameters()).containsEntry("classes", 5);
    assertThat(Arrays.stream(HardLabels.values()).map(l -> l.maps(5).get(0).length))
        .containsOnly(5);
  }
}
