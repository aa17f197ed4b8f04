package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.experiment.NetworkResults.Cell;
import org.tasklandscape.experiment.NetworkResults.Stage;
import org.tasklandscape.stats.Estimate;

class NetworkResultsTest {
  private static final Cell BASE = new Cell("ReLU", "base", 10, 0.7);

  @TempDir Path folder;

  /** A row with F, ‖∇F‖, the reason of the end and the risk of either method at rest. */
  private static String row(int draw, int start, String nal, String maml, String easyHardness) {
    String adam = "1,0.1,800,iterations,6,2,";
    return "%d,ReLU,10,0.7,base,%d,%s%s%s%s%s,0.5,0.9,1.1"
        .formatted(draw, start, adam, nal, adam, maml, easyHardness);
  }

  private static String end(double trained, String gradient, String stop, double easy) {
    return "%s,%s,30,%s,%s,1,".formatted(trained, gradient, stop, easy);
  }

  private NetworkResults read(List<String> rows) throws IOException {
    Path file = folder.resolve("table.csv");
    List<String> lines = new ArrayList<>(List.of(NetworkRow.header()));
    lines.addAll(rows);
    Files.write(file, lines);
    return NetworkResults.read(file);
  }

  /** Start 1 of NAL and start 0 of MAML are kept on draw 0, the other way round on draw 1. */
  private NetworkResults two() throws IOException {
    String rest = "1E-9";
    return read(
        List.of(
            row(0, 0, end(5, rest, "converged", 70), end(2, rest, "converged", 1), "0.3"),
            row(0, 1, end(4, rest, "converged", 7), end(3, rest, "converged", 90), "0.2"),
            row(1, 0, end(4, "9E-7", "no-progress", 17), end(2, "9E-7", "iterations", 90), "0.1"),
            row(1, 1, end(4.000003, rest, "converged", 70), end(1, "8", "no-progress", 8), "0.4")));
  }

  @Test
  void eachMethodKeepsTheRunOfItsOwnLeastTrainingRisk() throws IOException {
    NetworkResults results = two();
    assertThat(results.cells()).containsExactly(BASE);
    assertThat(results.gain(BASE, Stage.REST).draws()).containsExactly(8.0 / 2, 18.0 / 9);
    assertThat(results.gain(BASE, Stage.ADAM).draws()).containsExactly(1, 1);
    assertThat(results.risk(BASE, Stage.REST, "nal", "Easy").value())
        .isCloseTo(Math.sqrt(7 * 17), within(1e-12));
    // φ at NAL's kept networks, start 1 and start 0.
    assertThat(results.measured(BASE, "easyHardness").value())
        .isCloseTo(Math.sqrt(0.2 * 0.1), within(1e-14));
    assertThat(results.measured(BASE, "mamlSharpness").value()).isCloseTo(1.1, within(1e-14));
  }

  @Test
  void atRestIsASmallGradientOrOneThatRoundingStops() throws IOException {
    NetworkGain gain = two().gain(BASE, Stage.REST);
    assertThat(gain.nal()).isEqualTo(new NetworkGain.Rested(2, 2, 1));
    assertThat(gain.maml()).isEqualTo(new NetworkGain.Rested(2, 1, 0));
    assertThat(two().gain(BASE, Stage.ADAM).nal().atRest()).isZero();
  }

  @Test
  void anUnfinishedTrainingLeavesOneEndOpen() throws IOException {
    NetworkGain gain = two().gain(BASE, Stage.REST);
    Estimate found = gain.found();
    assertThat(found.value()).isCloseTo(Math.sqrt(8), within(1e-12));
    assertThat(gain.atRest().lower()).isEqualTo(found.lower());
    assertThat(gain.atRest().upper()).isEqualTo(Double.POSITIVE_INFINITY);
    var rested = new NetworkGain.Rested(2, 2, 2);
    var finished = new NetworkGain(new double[] {6, 8}, rested, rested);
    assertThat(finished.atRest()).isEqualTo(finished.found());
    assertThat(finished.foundOver(gain).value())
        .isCloseTo(Math.sqrt(6.0 / 4 * 8 / 2), within(1e-12));
    assertThat(finished.atRestOver(gain).lower()).isZero();
    assertThat(finished.atRestOver(gain).upper()).isEqualTo(finished.foundOver(gain).upper());
    assertThat(gain.atRestOver(finished).upper()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(gain.atRestOver(finished).lower()).isEqualTo(gain.foundOver(finished).lower());
  }

  @Test
  void fivePerCentMayBeWithoutRest() {
    assertThat(new NetworkGain.Rested(96, 92, 0).enough()).isTrue();
    assertThat(new NetworkGain.Rested(96, 91, 0).enough()).isFalse();
  }

  @Test
  void aRunThatDivergedIsNeverKeptIfThereIsAnother() throws IOException {
    String none = "NaN,NaN,0,diverged,NaN,NaN,";
    String fine = end(3, "1E-9", "converged", 5);
    NetworkResults results =
        read(
            List.of(
                row(0, 0, none, fine, "NaN"), row(0, 1, fine, none, "0.2"),
                row(1, 0, fine, fine, "0.2"), row(1, 1, none, none, "NaN")));
    assertThat(results.gain(BASE, Stage.REST).draws()).containsExactly(1, 1);
    assertThat(results.gain(BASE, Stage.REST).nal()).isEqualTo(new NetworkGain.Rested(2, 2, 0));
    assertThat(results.measured(BASE, "easyHardness").value()).isCloseTo(0.2, within(1e-15));
  }

  @Test
  void anotherTableOrCellIsRefused() throws IOException {
    Path file = folder.resolve("other.csv");
    Files.writeString(file, "a,b\n1,2\n");
    assertThatThrownBy(() -> NetworkResults.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + ", line 1: must be \"draw,network,");
    NetworkResults results = two();
    assertThatThrownBy(() -> results.gain(new Cell("erf", "base", 10, 1.5), Stage.REST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must be one of [Cell[network=ReLU");
    assertThatThrownBy(
            () ->
                results
                    .gain(BASE, Stage.REST)
                    .foundOver(
                        new NetworkGain(
                            new double[1],
                            new NetworkGain.Rested(1, 1, 1),
                            new NetworkGain.Rested(1, 1, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must have the same draws, got 2 and 1");
  }
}
