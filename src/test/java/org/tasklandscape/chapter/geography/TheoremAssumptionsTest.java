package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.chapter.geography.TheoremAssumptions.Row;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.study.StudyContract;

class TheoremAssumptionsTest extends StudyContract<Row> {
  @Override
  protected TheoremAssumptions study() {
    return new TheoremAssumptions(120, 7);
  }

  /** As stated no environment breaks a theorem, nor with noise, other inputs or more steps. */
  @ParameterizedTest
  @EnumSource
  void whatIsProvedIsNotBroken(Theorem theorem) {
    Set<Assumption> harmless =
        EnumSet.of(
            Assumption.NONE, Assumption.NOISE, Assumption.OTHER_INPUTS, Assumption.SEVERAL_STEPS);
    for (Assumption dropped : harmless) {
      assertThat(study().broken(theorem, dropped)).as(dropped.toString()).isZero();
    }
  }

  @Test
  void whatNeedsAnAssumptionIsBrokenWithoutIt() {
    TheoremAssumptions study = study();
    assertThat(study.broken(Theorem.T2, Assumption.ANISOTROPY)).isPositive();
    assertThat(study.broken(Theorem.AT_LEAST_ONE, Assumption.OTHER_SAMPLES)).isPositive();
    assertThat(study.broken(Theorem.T4, Assumption.MANY_TASKS)).isPositive();
    assertThat(study.broken(Theorem.T3, Assumption.FEW_TASKS)).isPositive();
    assertThat(study.broken(Theorem.T1, Assumption.ANISOTROPY)).isZero();
    assertThat(study.broken(Theorem.T2, Assumption.MANY_TASKS)).isZero();
  }

  @Test
  void everyCounterexampleThatIsNamedIsThere() {
    Pattern named = Pattern.compile(": ([a-z-]+)");
    for (Row row : study().run()) {
      String all = row.toString();
      assertThat(all).doesNotContain("null");
      var matcher = named.matcher(all);
      while (matcher.find()) {
        String name = matcher.group(1);
        assertThat(name.equals("here") || Files.exists(Path.of("figures", name + ".csv")))
            .as(name)
            .isTrue();
      }
    }
  }

  @Test
  void theBoundsAreThoseOfTheTheorems() {
    TwoClusters world = Landscapes.favourable();
    Adaptation step = Landscapes.step();
    double a = 0.5 * step.curvature(1, 10);
    double b = 0.5 * step.curvature(0.1, 10);
    GainTheorems theorems = GainTheorems.of(world, step);
    double hardness = 1 + theorems.hardnessBound();
    double geography = 1 + theorems.geographyBound();
    assertThat(Theorem.T2.allowed(world, a, b).high())
        .isCloseTo(hardness, within(1e-10 * hardness));
    assertThat(Theorem.T3.allowed(world, a, b).high())
        .isCloseTo(geography, within(1e-10 * geography));
    assertThat(Theorem.T1.allowed(world, a, b).holds(1.001)).isFalse();
    assertThat(Theorem.AT_LEAST_ONE.allowed(world, a, b).holds(0.999)).isFalse();
  }
}
