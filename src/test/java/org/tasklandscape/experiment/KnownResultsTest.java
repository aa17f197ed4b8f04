package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.fewshot.Adaptation;
import org.tasklandscape.fewshot.TrainingPlan.Method;

class KnownResultsTest {
  private static final TrainedAlike MAML = new TrainedAlike("one-alphabet", 2, Method.MAML);
  private static final TrainedAlike ALL = new TrainedAlike("one-alphabet", 2, Method.ALL_CLASSES);

  @TempDir Path folder;

  private static double accuracy(TrainingConfig.Run run, KnownResults.Test test) {
    return 0.01 * run.alike().method().ordinal()
        + 0.1 * test.way().ordinal()
        + 0.02 * test.steps()
        + 0.0001 * (run.seed() % 10);
  }

  @Test
  void tablesThatAreNotThereAreNoNetworks() {
    KnownResults none = KnownResults.read(folder.resolve("none"), "none", KnownTables.config());
    assertThat(none.isRun()).isFalse();
    assertThat(none.missing()).hasSize(2 * 3 * 2);
    assertThat(none.seeds(MAML)).isEmpty();
    assertThat(KnownTables.results(0, 0, KnownResultsTest::accuracy).isRun()).isFalse();
  }

  @Test
  void partOfTheTablesIsTheNetworksThatAreThere() {
    KnownResults some = KnownTables.results(7, 2, KnownResultsTest::accuracy);
    List<Long> seeds = some.config().seeds();
    assertThat(some.missing()).hasSize(5 + 4);
    assertThat(some.planned()).hasSize(12 + 6);
    assertThat(some.isWhole()).isFalse();
    assertThat(KnownTables.results(12, 0, KnownResultsTest::accuracy).isWhole()).isTrue();
    assertThat(some.seeds(MAML)).isEqualTo(seeds);
    assertThat(some.seeds(MAML, ALL)).isEqualTo(seeds.subList(0, 2));
    var test = new KnownResults.Test(Adaptation.KEPT_HEAD, "known-hard", 10);
    assertThat(some.accuracy(MAML, test, seeds).values().get(0))
        .isEqualTo(accuracy(some.config().runs().get(1), test));
    assertThatThrownBy(() -> some.accuracy(ALL, test, seeds.subList(0, 2)))
        .hasMessageContaining("got no Test[way=KEPT_HEAD, kind=known-hard, steps=10]");
  }

  @Test
  void aNetworkWithoutOneOfItsTestsIsRefused() throws IOException {
    KnownTables.write(folder, KnownTables.config().runs(), KnownResultsTest::accuracy);
    Path nearest = folder.resolve("nearest.csv");
    List<String> lines = Files.readAllLines(nearest);
    Files.write(nearest, lines.subList(0, lines.size() - 1));
    assertThatThrownBy(() -> KnownResults.read(folder, "cut", KnownTables.config()))
        .hasMessageContaining("must hold all tests of networks of its configuration");
    List<String> twice = new ArrayList<>(lines);
    twice.add(lines.get(1));
    Files.write(nearest, twice);
    assertThatThrownBy(() -> KnownResults.read(folder, "twice", KnownTables.config()))
        .hasMessageEndingWith("must be there once, got it again");
  }
}
