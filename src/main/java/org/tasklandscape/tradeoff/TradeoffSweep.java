package org.tasklandscape.tradeoff;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.sweep.Sweep;

/**
 * Cells of the grid in pieces: a piece is the losses of some blocks of one cell's trials, a whole
 * cell where that takes no more than about two seconds.
 *
 * @param world the environment
 * @param trials how often both methods are trained in a cell, at least 2
 * @param seed selects the random streams
 * @param steps the α
 * @param sizes the cells
 */
public record TradeoffSweep(
    TradeoffEnvironment world, int trials, long seed, List<Double> steps, List<TrainingSize> sizes)
    implements Sweep {
  /**
   * About 2 s: an interrupt loses little, and the way to another machine costs little beside it.
   */
  private static final double PIECE_NANOS = 2e9;

  /** 8 MiB, as long as a block is not larger. */
  private static final int PIECE_NUMBERS = 1 << 20;

  /**
   * Some blocks of a cell.
   *
   * @param size the cell
   * @param from the first block
   * @param to behind the last
   */
  private record Blocks(TrainingSize size, int from, int to) {}

  /** Checks the rules and copies the lists. */
  public TradeoffSweep {
    steps = List.copyOf(steps);
    sizes = List.copyOf(sizes);
    TradeoffSimulation.check(steps);
    new TradeoffSimulation(world, trials, seed, new Trials(1));
  }

  private TradeoffSimulation simulation() {
    return new TradeoffSimulation(world, trials, seed, new Trials(1));
  }

  /**
   * A trial takes about 2 M p² (p + 20) ns: measured from p = 3 to p = 50, within a factor of two.
   * Whole numbers in a double, so that every machine cuts alike.
   */
  private int blocksOfPiece(TrainingSize size) {
    double p = world.dimension();
    double block = 2.0 * TradeoffSimulation.BLOCK * size.tasks() * p * p * (p + 20);
    double most =
        Math.min(PIECE_NANOS / block, (double) PIECE_NUMBERS / TradeoffSimulation.BLOCK / rows());
    return (int) Math.max(1, Math.min(simulation().blocks(), most));
  }

  private int rows() {
    return 1 + TradeoffSimulation.TRACES * steps.size();
  }

  private int pieces(TrainingSize size) {
    int each = blocksOfPiece(size);
    return (simulation().blocks() + each - 1) / each;
  }

  private Blocks blocks(int index) {
    int left = index;
    for (TrainingSize size : sizes) {
      int pieces = pieces(size);
      if (left < pieces) {
        int each = blocksOfPiece(size);
        return new Blocks(size, left * each, Math.min((left + 1) * each, simulation().blocks()));
      }
      left -= pieces;
    }
    throw new IndexOutOfBoundsException("must be a piece of %d, got %d".formatted(pieces(), index));
  }

  @Override
  public String name() {
    return "tradeoff";
  }

  @Override
  public int pieces() {
    return sizes.stream().mapToInt(this::pieces).sum();
  }

  /**
   * The pieces of each cell.
   *
   * @return their numbers, rising, for each of the sizes
   */
  public List<List<Integer>> cells() {
    List<List<Integer>> cells = new ArrayList<>();
    int first = 0;
    for (TrainingSize size : sizes) {
      int end = first + pieces(size);
      cells.add(IntStream.range(first, end).boxed().toList());
      first = end;
    }
    return cells;
  }

  /** Such as {@code tasks-5-samples-10-block-40}, whatever other cells there are. */
  @Override
  public String label(int index) {
    Blocks blocks = blocks(index);
    // Not a format, whose digits would depend on the locale.
    return "tasks-"
        + blocks.size.tasks()
        + "-samples-"
        + blocks.size.samples()
        + "-block-"
        + blocks.from;
  }

  /** The tasks drawn in a trial, times the blocks. */
  @Override
  public long work(int index) {
    Blocks blocks = blocks(index);
    return (long) blocks.size.tasks() * (blocks.to - blocks.from);
  }

  @Override
  public byte[] piece(int index) {
    Blocks blocks = blocks(index);
    double[][] losses = simulation().losses(blocks.size, steps, blocks.from, blocks.to);
    ByteBuffer bytes = ByteBuffer.allocate(losses.length * losses[0].length * Double.BYTES);
    for (double[] row : losses) {
      bytes.asDoubleBuffer().put(row);
      bytes.position(bytes.position() + row.length * Double.BYTES);
    }
    return bytes.array();
  }

  private double[][] losses(byte[] piece) {
    var losses = new double[rows()][];
    DoubleBuffer numbers = ByteBuffer.wrap(piece).asDoubleBuffer();
    int columns = numbers.remaining() / losses.length;
    for (int row = 0; row < losses.length; row++) {
      losses[row] = new double[columns];
      numbers.get(losses[row]);
    }
    return losses;
  }

  /**
   * A cell from its pieces.
   *
   * @param size one of the sizes
   * @param pieces the results of its pieces, in their order
   * @return the losses of both methods at each α
   */
  public TradeoffCell cell(TrainingSize size, List<byte[]> pieces) {
    return simulation().cell(size, steps, pieces.stream().map(this::losses).toList());
  }
}
