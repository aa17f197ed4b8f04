package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.TwoClusters;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class TestSamplesStudyTest extends StudyContract {
  @Override
  TestSamplesStudy study() {
    return new TestSamplesStudy(
        List.of(3, 11, 31),
        Range.logarithmic(0.25, 1000, 13),
        List.of(0.25, 1.0, 20.0, 100.0),
        5000,
        Landscapes.SEED);
  }

  @Test
  void theClosedFormAgreesWithTheSimulation() {
    Table table = study().run();
    SweepLaws.closedFormLiesWithinFiveStandardErrors(table, 24);
    SweepLaws.gainIsAtLeastOne(table);
  }

  @Test
  void atEqualSamplesPerDimensionAllDimensionsGainTheSame() {
    Map<String, Double> first = new LinkedHashMap<>();
    int compared = 0;
    for (Row row : study().run()) {
      double gain = row.getDouble("gain");
      String key = row.getString("landscape") + row.getDouble("ratio");
      assertThat(row.getDouble("samples"))
          .isEqualTo(row.getDouble("ratio") * (row.getDouble("dimension") + 1));
      if (first.putIfAbsent(key, gain) != null) {
        assertThat(gain).isCloseTo(first.get(key), within(1e-12 * gain));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(2 * first.size());
  }

  @Test
  void moreSamplesGainMoreOnceMamlLeansToTheHardTasksAndT3CapsTheSpreadLandscape() {
    Table table = study().run();
    Table favourable = table.where(table.stringColumn("landscape").isEqualTo("favourable"));
    double last = 0;
    for (Row row : favourable) {
      if (row.getDouble("dimension") == 3 && row.getDouble("ratio") >= 1) {
        assertThat(row.getDouble("gain")).isGreaterThan(last);
        last = row.getDouble("gain");
      }
    }
    assertThat(last).isGreaterThan(10);
    double cap = GainTheorems.of(Landscapes.spread(), Landscapes.step()).geographyLimit();
    Table spread = table.where(table.stringColumn("landscape").isEqualTo("hard optima spread"));
    assertThat(spread.doubleColumn("gain").max()).isLessThan(cap);
  }

  @Test
  void aLandscapeInItsOwnDimensionIsItselfAndInAnotherKeepsRAndTheWholeSpread() {
    TwoClusters world = Landscapes.favourable().withNoiseVariance(0.3);
    assertThat(Landscapes.inDimension(world, world.dimension())).isEqualTo(world);
    TwoClusters other = Landscapes.inDimension(world, 40);
    assertThat(other.easy().spread() * 40).isCloseTo(10, within(1e-12));
    assertThat(other.hard().spread() * 40).isCloseTo(0.1, within(1e-12));
    assertThat(other.noiseVariance()).isEqualTo(0.3);
  }

  @Test
  void theEstimateOfAPointIsThatOfItsRow() {
    Table table = study().run();
    TwoClusters world = Landscapes.inDimension(Landscapes.favourable(), 11);
    double exact = world.compare(Adaptation.step(1, 1200), Adaptation.step(1, 1200)).gain();
    var estimate = TestSamplesStudy.favourableGain(table, 11, 100);
    assertThat(estimate.value()).isCloseTo(exact, within(5 * estimate.standardError()));
    assertThat(TestSamplesStudy.spreadGain(table, 11, 100).upper()).isLessThan(1.3);
    assertThatThrownBy(() -> TestSamplesStudy.spreadGain(table, 12, 100))
        .hasMessageContaining("got 0 rows");
  }

  @Test
  void rulesAreStatedWithTheValue() {
    Range range = Range.linear(1, 2, 3);
    assertThatThrownBy(() -> new TestSamplesStudy(List.of(10), range, List.of(), 10, 1))
        .hasMessage("d + 1 must be a multiple of 4, got d = 10");
    assertThatThrownBy(() -> new TestSamplesStudy(List.of(3), range, List.of(0.3), 10, 1))
        .hasMessage("m/(d + 1) must be a positive multiple of 1/4, got 0.3");
  }
}
