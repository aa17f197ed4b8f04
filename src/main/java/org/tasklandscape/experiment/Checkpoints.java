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
 * How far trainings are: a file for each that is not finished, whole at any time, which names the
 * run that it is of.
 *
 * @param folder where
 * @param run what all results depend on, as a hash
 * @param vouched whether a ledger beside them has compared the run: then those of the older format,
 *     which name none, are read too
 */
public record Checkpoints(Path folder, String run, boolean vouched) {
  /** Begins a file; the older format begins with a number of iterations or of parameters. */
  private static final int NAMED = -2;

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
  static List<Path> files(Path folder) {
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
   * Refuses a checkpoint that is there unasked.
   *
   * @param label of a training
   * @throws IllegalArgumentException if there is one of it
   */
  public void requireNone(String label) {
    if (Files.exists(file(label))) {
      throw new IllegalArgumentException(
          "--out must be without results, or --resume be given, got " + file(label));
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
      out.writeInt(NAMED);
      out.writeUTF(run);
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
   * @throws IllegalArgumentException if the checkpoint is damaged, of another run, or of the older
   *     format and nothing vouches for it
   * @throws FileFault if the checkpoint cannot be read
   */
  public void goOn(String label, Reader training) {
    if (Files.notExists(file(label))) {
      return;
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(Sealed.read(file(label))))) {
      requireOwn(in, file(label));
      training.read(in);
    } catch (IOException e) {
      throw FileFault.reading(file(label), e);
    }
  }

  /** Leaves the stream where the training begins. */
  private void requireOwn(DataInputStream in, Path file) throws IOException {
    in.mark(Integer.BYTES);
    if (in.readInt() == NAMED) {
      if (!in.readUTF().equals(run)) {
        throw new IllegalArgumentException(
            file + ": must be a checkpoint of this run, got one of another");
      }
    } else if (vouched) {
      in.reset();
    } else {
      throw new IllegalArgumentException(
          file + ": must name the run that it is of, got a checkpoint of the older format");
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
