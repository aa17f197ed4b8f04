package org.tasklandscape.experiment;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tasklandscape.files.Sealed;

/**
 * The parameters of trained networks, a file each: doubles, the first byte the highest, and their
 * seal.
 *
 * @param folder of the results
 */
public record KeptParameters(Path folder) {
  private Path file(TrainingConfig.Run run) {
    return folder.resolve("parameters").resolve(run.label() + ".bin");
  }

  /**
   * Keeps a network.
   *
   * @param run which
   * @param w its parameters
   * @throws org.tasklandscape.files.FileFault if they cannot be written
   */
  public void keep(TrainingConfig.Run run, double[] w) {
    ByteBuffer bytes = ByteBuffer.allocate(w.length * Double.BYTES);
    bytes.asDoubleBuffer().put(w);
    Sealed.write(file(run), bytes.array());
  }

  /**
   * Whether a network was kept.
   *
   * @param run which
   * @return whether its file is there
   */
  public boolean has(TrainingConfig.Run run) {
    return Files.exists(file(run));
  }

  /**
   * Reads a network.
   *
   * @param run which
   * @return its parameters
   * @throws IllegalArgumentException if the file is damaged
   * @throws org.tasklandscape.files.FileFault if it cannot be read
   */
  public double[] read(TrainingConfig.Run run) {
    ByteBuffer bytes = ByteBuffer.wrap(Sealed.read(file(run)));
    double[] w = new double[bytes.remaining() / Double.BYTES];
    bytes.asDoubleBuffer().get(w);
    return w;
  }
}
