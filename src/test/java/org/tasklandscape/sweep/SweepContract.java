package org.tasklandscape.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every sweep keeps: a piece depends on the description and its number alone. */
public interface SweepContract {
  /** A sweep of at least two pieces. */
  Sweep sweep() throws IOException;

  /** What must be the same of a result: all of it, unless it tells the time too. */
  default Object essence(byte[] result) {
    return result;
  }

  @Test
  default void aPieceIsTheSameAgainAndAfterOthers() throws IOException {
    Sweep first = sweep();
    int last = first.pieces() - 1;
    Object alone = essence(first.piece(last));
    Sweep second = sweep();
    second.piece(0);
    assertThat(essence(second.piece(last))).isEqualTo(alone);
    assertThat(essence(second.piece(last))).isEqualTo(alone);
  }

  @Test
  default void aPieceIsTheSameInAnotherProcess(@TempDir Path folder) throws Exception {
    Sweep sweep = sweep();
    Path file = folder.resolve("sweep");
    try (var out = new ObjectOutputStream(Files.newOutputStream(file))) {
      out.writeObject(sweep);
    }
    Path result = folder.resolve("result");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                OnePiece.class.getName(),
                file.toString(),
                "1",
                result.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    sweep.piece(0);
    assertThat(essence(sweep.piece(1))).isEqualTo(essence(Files.readAllBytes(result)));
  }

  @Test
  default void everyPieceHasAFileNameOfItsOwnAndSomeWork() throws IOException {
    Sweep sweep = sweep();
    Set<String> labels = new HashSet<>();
    for (int i = 0; i < sweep.pieces(); i++) {
      assertThat(sweep.label(i)).matches("[A-Za-z0-9._-]+");
      assertThat(sweep.work(i)).isPositive();
      labels.add(sweep.label(i));
    }
    assertThat(labels).hasSize(sweep.pieces());
    assertThat(sweep.name()).isNotBlank();
  }

  @Test
  default void aDescriptionSurvivesItsWay() throws Exception {
    Sweep sweep = sweep();
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(sweep);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Sweep again = (Sweep) in.readObject();
      assertThat(again.pieces()).isEqualTo(sweep.pieces());
      assertThat(again.label(1)).isEqualTo(sweep.label(1));
    }
  }
}
