package org.tasklandscape.experiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tasklandscape.files.FileFault;
import org.tasklandscape.files.Sealed;

/**
 * How far trainings are: a file for each that is not finished, whole at any time.
 *
 * @param folder where
 */
public record Checkpoints(Path folder) {
  /** Also what a killed program was writing. */
  private static final Pattern NAME =
      Pattern.compile("(?:checkpoint-.*\\.bin)|\\.(?<part>checkpoint-.*\\.bin)\\..*");

  private static final long MINUTE_NANOS = 60_000_000_000L;

  /** Writes a training. */
  public interface Writer {
    /**
     * Writes all that is needed to go on.
     *
     * @param out receives it
     * @throws IOException if it cannot be written
     */
    void write(DataOutput out) throws IOException;
  }

  /** Reads a training. */
  public interface Reader {
    /**
     * Goes on where a training was written.
     *
     * @param in what was written
     * @throws IOException if it cannot be read, or does not fit
     */
    void read(DataInput in) throws IOException;
  }

  /**
   * Whether it is time to keep one again: what is killed loses a minute at most.
   *
   * @param last when one was kept, by {@link System#nanoTime}
   * @return whether that is a minute ago
   */
  public static boolean due(long last) {
    return System.nanoTime() - last > MINUTE_NANOS;
  }

  private Path file(String label) {
    return folder.resolve("checkpoint-" + label + ".bin");
  }

  /** All that are there. */
  List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(found -> found.group("part") == null ? found.group() : found.group("part"))
          .distinct()
          .sorted()
          .map(folder::resolve)
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw FileFault.reading(folder, e);
    }
  }

  /**
   * Keeps a training.
   *
   * @param label its name
   * @param training as far as it is
   * @throws FileFault if it cannot be written
   */
  public void keep(String label, Writer training) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      training.write(out);
    } catch (IOException e) {
      throw FileFault.writing(file(label), e);
    }
    Sealed.write(file(label), bytes.toByteArray());
  }

  /**
   * Puts a training where its checkpoint is, if there is one.
   *
   * @param label its name
   * @param training at its start
   * @throws FileFault if the checkpoint cannot be read
   */
  public void goOn(String label, Reader training) {
    if (Files.notExists(file(label))) {
      return;
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(Sealed.read(file(label))))) {
      training.read(in);
    } catch (IOException e) {
      throw FileFault.reading(file(label), e);
    }
  }

  /**
   * Deletes a checkpoint, if it is there.
   *
   * @param label its name
   * @throws FileFault if it cannot be deleted
   */
  public void forget(String label) {
    try {
      Files.deleteIfExists(file(label));
    } catch (IOException e) {
      throw FileFault.writing(file(label), e);
    }
  }
}
