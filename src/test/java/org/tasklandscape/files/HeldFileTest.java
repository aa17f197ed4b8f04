package org.tasklandscape.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldFileTest {
  @TempDir Path folder;

  @Test
  void oneHoldsItAtATime() throws IOException {
    Path place = folder.resolve("held");
    try (FileChannel held = HeldFile.open(place).orElseThrow()) {
      assertThat(held.isOpen()).isTrue();
      assertThat(HeldFile.open(place)).isEmpty();
    }
    HeldFile.open(place).orElseThrow().close();
    assertThat(place).exists();
  }

  /** It was opened as a part, and is whole and under its own name when the lock is had. */
  @Test
  void whatItsLastHolderFinishedMeanwhileIsNotHeld() throws IOException {
    Path place = Files.writeString(folder.resolve("part"), "whole");
    Path target = folder.resolve("target");
    Runnable finish =
        () -> {
          try {
            if (Files.notExists(target)) {
              Files.move(place, target);
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    try (FileChannel held = HeldFile.open(place, finish).orElseThrow()) {
      held.truncate(0);
      held.write(ByteBuffer.wrap(new byte[] {'n', 'e', 'w'}));
    }
    assertThat(target).hasContent("whole");
    assertThat(place).hasContent("new");
  }
}
