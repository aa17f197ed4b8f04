package org.tasklandscape.sweep;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that computes one piece of a sweep that it reads, and ends. */
final class OnePiece {
  private OnePiece() {}

  public static void main(String[] args) throws IOException, ClassNotFoundException {
    try (var in = new ObjectInputStream(Files.newInputStream(Path.of(args[0])))) {
      Sweep sweep = (Sweep) in.readObject();
      Files.write(Path.of(args[2]), sweep.piece(Integer.parseInt(args[1])));
    }
  }
}
