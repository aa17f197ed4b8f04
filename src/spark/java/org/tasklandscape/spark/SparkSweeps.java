package org.tasklandscape.spark;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.tasklandscape.sampling.DaemonThreads;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.sweep.PieceFolder.Piece;
import org.tasklandscape.sweep.Sweep;
import org.tasklandscape.sweep.SweepRunner;
import scala.reflect.ClassTag$;

/**
 * Computes pieces on the executors of a Spark cluster, a task each. Lost machines are Spark's: it
 * computes their pieces again, which gives the same bytes. Results come to the driver one by one.
 */
public final class SparkSweeps implements SweepRunner, AutoCloseable {
  private static final long POLL_MILLIS = 200;

  private final JavaSparkContext context;

  private SparkSweeps(JavaSparkContext context) {
    this.context = context;
  }

  /**
   * Connects to the master that spark-submit was told.
   *
   * @param name of the application
   * @return the runner
   * @throws IllegalArgumentException if the master cannot be reached
   */
  public static SparkSweeps open(String name) {
    return new SparkSweeps(SparkDriver.context(name));
  }

  @Override
  public void run(Sweep sweep, List<Integer> missing, BiConsumer<Integer, Piece> got) {
    if (missing.isEmpty()) {
      return;
    }
    BlockingQueue<ComputedPiece> queue = new LinkedBlockingQueue<>();
    JavaRDD<Integer> pieces = context.parallelize(missing, missing.size());
    var job =
        new FutureTask<Void>(
            () -> {
              context
                  .sc()
                  .runJob(
                      pieces.rdd(),
                      new PieceFunction(sweep),
                      new PieceHandler(queue),
                      ClassTag$.MODULE$.<ComputedPiece>apply(ComputedPiece.class));
              return null;
            });
    DaemonThreads.named("spark job").newThread(job).start();
    try {
      deliver(sweep, job, queue, got);
    } finally {
      if (!job.isDone()) {
        context.sc().cancelAllJobs();
      }
    }
  }

  private static void deliver(
      Sweep sweep,
      FutureTask<Void> job,
      BlockingQueue<ComputedPiece> queue,
      BiConsumer<Integer, Piece> got) {
    ComputedPiece first = null;
    while (true) {
      boolean ended = job.isDone();
      ComputedPiece piece = next(queue, sweep);
      if (piece == null && ended) {
        break;
      }
      if (piece != null) {
        if (piece.fault() != null) {
          throw new IllegalArgumentException(piece.fault());
        }
        first = first == null ? piece : first;
        requireSameBits(first, piece);
        got.accept(piece.index(), new Piece(piece.maker(), piece.probe(), piece.result()));
      }
    }
    try {
      Trials.outcome(job, "on Spark");
    } catch (RuntimeException e) {
      throw SparkFault.running(e);
    }
  }

  private static ComputedPiece next(BlockingQueue<ComputedPiece> queue, Sweep sweep) {
    try {
      return queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted in " + sweep.name());
    }
  }

  private static void requireSameBits(ComputedPiece first, ComputedPiece piece) {
    if (!first.probe().equals(piece.probe())) {
      throw new IllegalArgumentException(
          "all machines must compute the same last digits, got others on %s than on %s: use"
                  .formatted(piece.maker(), first.maker())
              + " one version of the program and of Java on all");
    }
  }

  /** Lets the executors go. */
  @Override
  public void close() {
    context.close();
  }
}
