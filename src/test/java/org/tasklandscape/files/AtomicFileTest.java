package org.tasklandscape.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path directory;

  private List<String> names() throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void failedWriteKeepsTheOldFile() throws IOException {
    var file = directory.resolve("old");
    AtomicFile.write(file, new byte[] {1});
    assertThatThrownBy(() -> AtomicFile.write(file.resolve("below"), new byte[] {2}))
        .isInstanceOf(FileFault.class)
        .hasMessageStartingWith(file.resolve("below") + ": cannot be written: ");
    assertThat(file).hasBinaryContent(new byte[] {1});
    AtomicFile.write(file, new byte[] {3});
    assertThat(file).hasBinaryContent(new byte[] {3});
    assertThat(names()).containsExactly("old");
  }

  @Test
  void foldersAreMadeAndTextIsUtf8() throws IOException {
    Path file = directory.resolve("a/b/c.txt");
    AtomicFile.write(file, "ρ\n");
    assertThat(file).hasBinaryContent(new byte[] {(byte) 0xcf, (byte) 0x81, '\n'});
  }
}
