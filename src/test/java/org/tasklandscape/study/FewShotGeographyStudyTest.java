package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tasklandscape.fewshot.HardLabels;
import tech.tablesaw.api.Table;

class FewShotGeographyStudyTest {
  private static final FewShotGeographyStudy STUDY = FewShotGeographyStudy.defaults();

  @Test
  void packedIsFarWithoutSpreadAndNearNeither() {
    Table table = STUDY.run();
    assertThat(table.stringColumn("landscape").asList())
        .containsExactly("packed", "diverse", "near");
    assertThat(table.intColumn("permutations").asList()).containsExactly(1, 8, 1);
    // A derangement and the identity differ in all ten entries that are 1 in either.
    assertThat(table.doubleColumn("distanceSquared").getDouble(0)).isEqualTo(10);
    assertThat(table.doubleColumn("distanceSquared").getDouble(2)).isZero();
    assertThat(table.doubleColumn("spread").getDouble(0)).isZero();
    assertThat(table.doubleColumn("spread").getDouble(2)).isZero();
  }

  @Test
  void theSpreadIsTheMeanSquaredDistanceFromTheMean() {
    Table table = STUDY.run();
    double spread = 0;
    var maps = HardLabels.DIVERSE.maps(5);
    // Half the mean squared distance of two independent members; ‖P - Q‖² = 2 (5 - matches).
    for (int[] p : maps) {
      for (int[] q : maps) {
        long matches = IntStream.range(0, 5).filter(i -> p[i] == q[i]).count();
        spread += (5.0 - matches) / (maps.size() * maps.size());
      }
    }
    assertThat(table.doubleColumn("spread").getDouble(1)).isEqualTo(spread, within(1e-12));
    assertThat(table.doubleColumn("distanceSquared").getDouble(1) + spread)
        .isEqualTo(10, within(1e-12));
  }

  @Test
  void captionAndParametersAreComplete() {
    assertThat(STUDY.caption()).contains("5 labels").endsWith("the companion's own choice.");
    assertThat(STUDY.parameters()).containsEntry("classes", 5);
    assertThat(Arrays.stream(HardLabels.values()).map(l -> l.maps(5).get(0).length))
        .containsOnly(5);
  }
}
