package org.tasklandscape.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tasklandscape.files.OtherLocale;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.sweep.Sweep;
import org.tasklandscape.sweep.SweepContract;

class TradeoffSweepTest implements SweepContract {
  private static final List<Double> STEPS = List.of(0.0, 0.5);

  private static TradeoffSweep of(int dimension, int trials, TrainingSize... sizes) {
    return new TradeoffSweep(
        new TradeoffEnvironment(dimension, 2), trials, 7, STEPS, List.of(sizes));
  }

  @Override
  public Sweep sweep() {
    return of(3, 130, new TrainingSize(6, 5), new TrainingSize(2, 1));
  }

  /** So many α that two blocks of 50 trials fit into a piece, and no third. */
  @Test
  void aCellOfManyPiecesIsTheCellOfTheSimulation() {
    TrainingSize size = new TrainingSize(2, 3);
    List<Double> steps = IntStream.range(0, 3000).mapToObj(i -> i / 3000.0).toList();
    TradeoffSweep sweep =
        new TradeoffSweep(
            new TradeoffEnvironment(1, 2), 152, 7, steps, List.of(new TrainingSize(1, 1), size));
    assertThat(sweep.cells()).containsExactly(List.of(0, 1), List.of(2, 3));
    assertThat(sweep.label(3)).isEqualTo("tasks-2-samples-3-block-2");
    assertThat(sweep.work(3)).isEqualTo(4);
    List<byte[]> pieces = new ArrayList<>();
    for (int i : sweep.cells().get(1)) {
      pieces.add(sweep.piece(i));
    }
    TradeoffCell whole =
        new TradeoffSimulation(sweep.world(), 152, 7, new Trials(2)).run(size, steps);
    assertThat(sweep.cell(size, pieces)).isEqualTo(whole);
  }

  @Test
  void aPieceIsAWholeSmallCellAndNoMoreThanSecondsOrEightMebibytes() {
    TradeoffSweep published =
        new TradeoffSweep(
            TradeoffEnvironment.published(), 1000, 1, STEPS, List.of(new TrainingSize(400, 400)));
    assertThat(published.pieces()).isEqualTo(1);
    assertThat(of(50, 1000, new TrainingSize(400, 400)).pieces()).isEqualTo(20);
    assertThat(of(50, 1000, new TrainingSize(2, 400)).pieces()).isEqualTo(1);
    TradeoffSweep large = of(1, 1_000_000, new TrainingSize(1, 1));
    assertThat(large.pieces()).isEqualTo(7);
    assertThat(large.piece(0)).hasSizeBetween(8_000_000, 1 << 23);
  }

  @Test
  void labelsDoNotDependOnTheLocaleOrOtherCells() {
    TrainingSize size = new TrainingSize(6, 5);
    assertThat(OtherLocale.call(() -> of(3, 130, new TrainingSize(9, 9), size).label(1)))
        .isEqualTo(of(3, 130, size).label(0))
        .isEqualTo("tasks-6-samples-5-block-0");
  }
}
