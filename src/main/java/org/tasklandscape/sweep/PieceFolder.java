package org.tasklandscape.sweep;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tasklandscape.files.FileFault;
import org.tasklandscape.files.Sealed;

/**
 * Pieces as files: each is whole or not there, names the run that it is of, and ends with its own
 * SHA-256. Processes of one run may write to it side by side: two of the same piece write the same.
 *
 * @param folder where
 * @param run what all results depend on, as a hash
 */
public record PieceFolder(Path folder, String run) {
  private static final String ENDING = ".piece";

  /**
   * Where the folder of a file of results is.
   *
   * @param results a file
   * @return the folder beside it
   */
  public static Path beside(Path results) {
    return results.resolveSibling(results.getFileName() + ".parts");
  }

  /**
   * What is known of a piece.
   *
   * @param maker who computed it: the name of a machine
   * @param probe what shows whether makers compute the same bits; empty if all do
   * @param result its bytes
   */
  public record Piece(String maker, String probe, byte[] result) {
    /**
     * A piece that was computed here.
     *
     * @param probe as for the record
     * @param result as for the record
     * @return the piece, with the name of this machine
     */
    public static Piece here(String probe, byte[] result) {
      return new Piece(machine(), probe, result);
    }

    /** {@return the name of this machine} */
    public static String machine() {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        return "a machine without a name";
      }
    }
  }

  private Path file(String label) {
    return folder.resolve(label + ENDING);
  }

  /**
   * Keeps a piece.
   *
   * @param label its name
   * @param piece what is kept
   * @throws FileFault if it cannot be written
   */
  public void write(String label, Piece piece) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(run);
      out.writeUTF(label);
      out.writeUTF(piece.maker);
      out.writeUTF(piece.probe);
      out.write(piece.result);
    } catch (IOException e) {
      throw FileFault.writing(file(label), e);
    }
    Sealed.write(file(label), bytes.toByteArray());
  }

  /**
   * Whether a piece is there.
   *
   * @param label its name
   * @return whether there is a file of that name
   */
  public boolean has(String label) {
    return Files.exists(file(label));
  }

  /**
   * Reads a piece.
   *
   * @param label its name
   * @return what was kept
   * @throws IllegalArgumentException if it is damaged, or of another run
   * @throws FileFault if it cannot be read
   */
  public Piece read(String label) {
    Path file = file(label);
    try (var in = new DataInputStream(new ByteArrayInputStream(Sealed.read(file)))) {
      if (!in.readUTF().equals(run) || !in.readUTF().equals(label)) {
        throw new IllegalArgumentException(
            file + ": must be a piece of this run, got one of another");
      }
      return new Piece(in.readUTF(), in.readUTF(), in.readAllBytes());
    } catch (IOException e) {
      throw FileFault.reading(file, e);
    }
  }

  /**
   * Deletes a piece, if it is there.
   *
   * @param label its name
   * @throws FileFault if it cannot be deleted
   */
  public void delete(String label) {
    try {
      Files.deleteIfExists(file(label));
    } catch (IOException e) {
      throw FileFault.writing(file(label), e);
    }
  }

  /** {@return the labels of all pieces that are there, in the order of the alphabet} */
  public List<String> labels() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw FileFault.reading(folder, e);
    }
  }

  /**
   * Refuses pieces that are there unasked.
   *
   * @throws IllegalArgumentException if there is one
   */
  public void requireNone() {
    if (!labels().isEmpty()) {
      throw new IllegalArgumentException(
          "--out must be without results, or --resume be given, got " + folder);
    }
  }

  /**
   * Deletes the folder, if it is empty.
   *
   * @throws FileFault if it cannot be deleted
   */
  public void deleteEmpty() {
    try {
      Files.delete(folder);
    } catch (NoSuchFileException | DirectoryNotEmptyException e) {
      // There is nothing to delete, or there are pieces of others.
    } catch (IOException e) {
      throw FileFault.writing(folder, e);
    }
  }
}
