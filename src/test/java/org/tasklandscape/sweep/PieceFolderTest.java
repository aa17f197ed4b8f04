package org.tasklandscape.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.sweep.PieceFolder.Piece;

class PieceFolderTest {
  @TempDir Path place;

  private PieceFolder folder() {
    return new PieceFolder(place.resolve("table.csv.parts"), "abc");
  }

  private static Piece piece() {
    return new Piece("node-3", "bits", new byte[] {1, 2, 3});
  }

  @Test
  void whatIsKeptIsReadAgain() {
    PieceFolder folder = folder();
    assertThat(folder.has("a-1")).isFalse();
    assertThat(folder.labels()).isEmpty();
    folder.requireNone();
    folder.write("a-2", piece());
    folder.write("a-1", piece());
    assertThat(folder.has("a-1")).isTrue();
    assertThat(folder.labels()).containsExactly("a-1", "a-2");
    Piece found = folder.read("a-1");
    assertThat(found.maker()).isEqualTo("node-3");
    assertThat(found.probe()).isEqualTo("bits");
    assertThat(found.result()).containsExactly(1, 2, 3);
    assertThatThrownBy(folder::requireNone)
        .hasMessageContaining("--out must be without results, or --resume be given, got");
    folder.deleteEmpty();
    folder.delete("a-1");
    folder.delete("a-1");
    assertThat(folder.labels()).containsExactly("a-2");
    folder.delete("a-2");
    folder.deleteEmpty();
    folder.deleteEmpty();
    assertThat(folder.folder()).doesNotExist();
  }

  @Test
  void aStrangePieceAndADamagedOneAreNamed() throws IOException {
    PieceFolder folder = folder();
    folder.write("a-1", piece());
    assertThatThrownBy(() -> new PieceFolder(folder.folder(), "abd").read("a-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a-1.piece: must be a piece of this run, got one of another");
    Path file = folder.folder().resolve("a-1.piece");
    Files.copy(file, folder.folder().resolve("a-2.piece"));
    assertThatThrownBy(() -> folder.read("a-2"))
        .hasMessageContaining("a-2.piece: must be a piece of this run, got one of another");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> folder.read("a-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a-1.piece: must end with the SHA-256");
  }

  @Test
  void theFolderIsBesideTheResults() {
    assertThat(PieceFolder.beside(Path.of("new/grid.csv")))
        .isEqualTo(Path.of("new/grid.csv.parts"));
  }
}
