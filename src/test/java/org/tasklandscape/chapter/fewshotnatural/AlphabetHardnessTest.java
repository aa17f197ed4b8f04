package org.tasklandscape.chapter.fewshotnatural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.chapter.fewshotnatural.AlphabetHardness.Row;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.dataset.OfficialArchive;
import org.tasklandscape.dataset.Omniglot;
import org.tasklandscape.dataset.RealArchive;
import org.tasklandscape.experiment.AlphabetRanking;
import org.tasklandscape.experiment.WrittenTables;
import org.tasklandscape.fewshot.NeighbourHardness;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class AlphabetHardnessTest extends StudyContract<Row> {
  private static final List<String> LINES =
      List.of(
          "alphabet,characters,accuracy,lower,upper",
          "Syriac_(Serto),23,0.4,0.39,0.41",
          "Ojibwe_(Canadian_Aboriginal_Syllabics),14,0.5,0.48,0.52",
          "Syriac_(Estrangelo),23,0.5,0.47,0.53",
          "Ge_ez,26,0.75,0.74,0.76");

  @TempDir Path folder;

  private AlphabetRanking ranking;

  @BeforeEach
  void read() {
    ranking = AlphabetRanking.read(WrittenTables.write(folder, "alphabets.csv", LINES));
  }

  @Override
  protected AlphabetHardness study() {
    return new AlphabetHardness(ranking, NeighbourHardness.defaults(), 1, 2);
  }

  @Test
  void namesAreShortWhereThatTellsThemApart() {
    Rows<Row> rows = study().run();
    assertThat(rows.stream().map(Row::alphabet))
        .containsExactly("Syriac (Serto)", "Ojibwe", "Syriac (Estrangelo)", "Ge ez");
    assertThat(rows.values(row -> row.accuracy().upper())).containsExactly(0.41, 0.52, 0.53, 0.76);
    assertThat(rows.stream().map(Row::rank)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void parametersAreThoseOfTheMeasure() {
    assertThat(study().figure(study().run()).parameters())
        .containsOnlyKeys("measure.blur.sigma", "measure.tasks", "measure.queries", "seed", "ends");
  }

  @Test
  void anotherOrderIsRefused() {
    var turned =
        WrittenTables.write(
            folder, "turned.csv", List.of(LINES.get(0), LINES.get(4), LINES.get(1)));
    assertThatThrownBy(() -> AlphabetRanking.read(turned))
        .hasMessage("alphabets must be ranked from hard to easy, got Syriac_(Serto) after Ge_ez");
    assertThatThrownBy(() -> new AlphabetHardness(ranking, NeighbourHardness.defaults(), 1, 3))
        .hasMessage("must have ends >= 1 and at least twice as many alphabets, got 3 and 4");
  }

  /** Where the archives are: the committed table is what the measure gives. */
  @Test
  void theCommittedRankingIsThatOfTheArchives() {
    Path background = RealArchive.require(OfficialArchive.OMNIGLOT_BACKGROUND);
    Path evaluation = RealArchive.require(OfficialArchive.OMNIGLOT_EVALUATION);
    ImageSet drawings = Omniglot.read(28, background, evaluation);
    var study = AlphabetHardness.defaults();
    List<NeighbourHardness.Rank> ranks =
        study.measure().rank(drawings, study.seed(), Trials.onAllCores());
    List<AlphabetRanking.Alphabet> committed = study.ranking().alphabets();
    assertThat(ranks).hasSameSizeAs(committed);
    for (int i = 0; i < committed.size(); i++) {
      assertThat(committed.get(i).name()).isEqualTo(ranks.get(i).group().name());
      assertThat(committed.get(i).characters()).isEqualTo(ranks.get(i).group().size());
      assertThat(committed.get(i).accuracy().value()).isEqualTo(ranks.get(i).accuracy().value());
      assertThat(committed.get(i).accuracy().lower()).isEqualTo(ranks.get(i).accuracy().lower());
    }
  }
}
