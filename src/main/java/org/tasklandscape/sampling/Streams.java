package org.tasklandscape.sampling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGeneratorFactory;

/**
 * Independent random streams named by (seed, artefact, cell, trial).
 *
 * <p>A stream's state comes from the SHA-256 digest of its names, never the order in which streams
 * are asked for. So the same names give the same numbers on any number of threads, in any order,
 * and when a run is resumed.
 *
 * @param seed the seed of the run
 * @param artefact the figure or table that the numbers are for
 */
public record Streams(long seed, String artefact) {

  /**
   * The stream of one trial of one cell.
   *
   * @param cell the name of the point or curve within the artefact
   * @param trial the index of the trial or block within the cell
   * @return a fresh stream at its beginning
   */
  public RandomStream stream(String cell, long trial) {
    byte[] first = artefact.getBytes(StandardCharsets.UTF_8);
    byte[] second = cell.getBytes(StandardCharsets.UTF_8);
    // Lengths go in too: ("ab", "c") and ("a", "bc") are different names.
    ByteBuffer names =
        ByteBuffer.allocate(2 * Long.BYTES + 2 * Integer.BYTES + first.length + second.length)
            .putLong(seed)
            .putInt(first.length)
            .put(first)
            .putInt(second.length)
            .put(second)
            .putLong(trial);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(names.array());
      // A long, not the whole digest: JDK 17 mishandles seeds given as bytes (JDK-8282144), which
      // makes some streams collide and others differ from those of a newer JDK.
      long state = ByteBuffer.wrap(digest).getLong();
      return new RandomStream(RandomGeneratorFactory.of("L64X128MixRandom").create(state));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256; this one does not", e);
    }
  }

  /**
   * The first stream of a cell that has one trial only.
   *
   * @param cell the name of the point or curve within the artefact
   * @return a fresh stream at its beginning
   */
  public RandomStream stream(String cell) {
    return stream(cell, 0);
  }
}
