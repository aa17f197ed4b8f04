package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotlandscape.FewshotGainShare.Kinds;
import org.tasklandscape.chapter.fewshotlandscape.FewshotGainShare.Row;
import org.tasklandscape.experiment.FewShotTables;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class FewshotGainShareTest extends StudyContract<Row> {
  @Override
  protected FewshotGainShare study() {
    return new FewshotGainShare(FewShotTables.results());
  }

  @Test
  void gainsAreDifferencesAndMeansAreHalfSums() {
    Rows<Row> rows = study().run();
    assertThat(rows.values(Row::share)).containsExactly(0, 0.25, 0.5, 0.75, 1);
    for (Row row : rows) {
      for (Function<Kinds, OverSeeds> kind :
          List.<Function<Kinds, OverSeeds>>of(Kinds::hard, Kinds::easy, Kinds::mean)) {
        Estimate gain = kind.apply(row.gain()).estimate();
        assertThat(gain.value())
            .isEqualTo(mean(kind.apply(row.maml())) - mean(kind.apply(row.nal())), within(1e-15))
            .isBetween(gain.lower(), gain.upper());
      }
      assertThat(mean(row.maml().mean()))
          .isEqualTo((mean(row.maml().hard()) + mean(row.maml().easy())) / 2, within(1e-15));
    }
  }

  private static double mean(OverSeeds numbers) {
    return numbers.estimate().value();
  }
}
