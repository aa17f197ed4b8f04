package org.tasklandscape.chapter.fewshotnatural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.experiment.PublishedAccuracy;
import org.tasklandscape.experiment.ReferenceResults;
import org.tasklandscape.experiment.ReferenceTables;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

/** On written tables, whose numbers are known; nothing is trained. */
class FewshotReferenceTest {
  @TempDir static Path folder;

  private static ReferenceResults results;
  private static ReferenceResults full;

  @BeforeAll
  static void write() {
    results = ReferenceTables.written(folder.resolve("all"), false);
    full = ReferenceTables.written(folder.resolve("full"), true);
  }

  private static ReferenceResults none(boolean ofFull) {
    return ReferenceResults.read(
        "reference", folder.resolve("none"), ReferenceTables.config(ofFull));
  }

  @Nested
  class Curves extends StudyContract<FewshotReference.Point> {
    @Override
    protected FewshotReference study() {
      return new FewshotReference(results, full);
    }

    @Test
    void wrongAnswersAreGeometricMeansOverSeedsAtTheChosenSize() {
      Rows<FewshotReference.Point> rows = study().run();
      var point =
          rows.only(
              p ->
                  p.method().equals("anil")
                      && p.way().equals("head-only")
                      && p.steps() == 3
                      && p.tasks() == 1000);
      double product = 1;
      for (long seed = 1; seed <= 3; seed++) {
        product *= ReferenceTables.wrong(1, seed, 3, true);
      }
      assertThat(point.wrong().value()).isCloseTo(Math.cbrt(product), within(1e-12));
      assertThat(point.wrong().lower()).isPositive().isLessThan(point.wrong().value());
    }

    @Test
    void theFullBudgetIsACurveOfItsOwn() {
      Rows<FewshotReference.Point> longer = study().run().where(p -> p.budget() == 8000);
      assertThat(longer.by(FewshotReference.Point::method)).containsOnlyKeys("maml");
      assertThat(longer.by(FewshotReference.Point::tasks)).containsOnlyKeys(0, 1000, 8000);
    }

    @Test
    void whatWasNotRunIsSaid() {
      var study = new FewshotReference(none(false), none(true));
      Figure figure = study.figure(study.run());
      assertThat(figure.caption()).contains("Not run yet: no network is trained.");
      var half = new FewshotReference(results, none(true));
      assertThat(half.figure(half.run()).caption()).contains("Not run yet: ");
      assertThat(study().figure(study().run()).caption()).doesNotContain("Not run");
    }
  }

  @Nested
  class Methods extends StudyContract<FewshotReferenceMethods.Row> {
    @Override
    protected FewshotReferenceMethods study() {
      return new FewshotReferenceMethods(results, full);
    }

    @Test
    void publishedNumbersComeFirstThenTheFullBudgetThenAllMethods() {
      List<FewshotReferenceMethods.Row> rows = study().run().list();
      int published = PublishedAccuracy.of(PublishedAccuracy.STANDARD).size();
      assertThat(rows.get(0).three().value()).isEqualTo(0.987);
      assertThat(rows.get(published).tasks()).isEqualTo(8000);
      // Two ways of one network, two of each of five methods, three of two, one of pixels.
      assertThat(rows).hasSize(published + 2 + 5 * 2 + 2 * 3 + 1);
    }

    @Test
    void anAccuracyIsTheMeanOverSeedsAtTheEndOfTraining() {
      FewshotReferenceMethods.Row row =
          study()
              .run()
              .only(r -> r.trained().equals("FO-MAML") && r.used().contains("trained head"));
      double sum = 0;
      for (long seed = 1; seed <= 3; seed++) {
        sum += 1 - ReferenceTables.wrong(2, seed, 10, true);
      }
      assertThat(row.ten().value()).isCloseTo(sum / 3, within(1e-12));
      assertThat(row.tasks()).isEqualTo(2000);
    }
  }
}
