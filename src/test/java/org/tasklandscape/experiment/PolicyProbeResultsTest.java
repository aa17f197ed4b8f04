package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.experiment.PolicyProbeResults.Case;
import org.tasklandscape.experiment.PolicyResults.Moment;

class PolicyProbeResultsTest {
  private static final PolicyResults REALISED = PolicyTables.navigation();

  @TempDir Path folder;

  /** The gain told is the seed, and half of it for the given step; there is no centre. */
  private static List<String> lines() {
    List<String> lines =
        new ArrayList<>(List.of(String.join(",", PolicyProbeTable.PROBE.columns())));
    for (PolicyConfig.Run run : new PolicyProbing(REALISED.config()).runs()) {
      lines.add(run.key() + ",true,0.3,2,NaN,NaN,0,0,0,0,%d,1,9,70,80".formatted(run.seed()));
      lines.add(run.key() + ",false,0.1,9,.5,.2,1,0,0,0,%s,1,9,70,80".formatted(run.seed() / 2.0));
    }
    return lines;
  }

  private PolicyProbeResults read(List<String> lines) throws IOException {
    Files.write(folder.resolve("probe.csv"), lines);
    return PolicyProbeResults.read(folder, REALISED);
  }

  @Test
  void whatWasToldStandsBesideWhatWasRealised() throws IOException {
    List<String> lines = lines();
    Collections.reverse(lines.subList(1, lines.size()));
    PolicyProbeResults results = read(lines);
    List<List<Case>> draws = results.draws(true, family -> !family.equals("circle"));
    assertThat(draws).hasSize(2);
    assertThat(draws.get(1))
        .extracting(Case::family)
        .containsExactly("disc-1", "disc-0.5", "disc-0.25");
    Case one = draws.get(1).get(0);
    assertThat(one.of(PolicyMeasure.CENTRE_AND_LINE)).isEqualTo(4);
    assertThat(one.of(PolicyMeasure.GEOGRAPHY)).isZero();
    assertThat(one.realised())
        .isEqualTo(REALISED.lead("disc-1", new Moment(256_000, 1, true)).of(4));
    Case given = results.draws(false, "disc-1"::equals).get(1).get(0);
    assertThat(given.of(PolicyMeasure.CENTRE_AND_LINE)).isEqualTo(2);
    assertThat(given.realised())
        .isEqualTo(REALISED.lead("disc-1", new Moment(256_000, 1, false)).of(4));
  }

  @Test
  void tablesThatLackAPolicyOrHaveItTwiceAreRefused() throws IOException {
    List<String> lines = lines();
    assertThatThrownBy(() -> read(lines.subList(0, lines.size() - 1)))
        .hasMessageContaining("must hold all policies of joint training, got none disc-0.25,drs,4");
    lines.add(lines.get(1));
    assertThatThrownBy(() -> read(lines)).hasMessageContaining("must be there once, got it again");
  }
}
