package org.tasklandscape.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedTest {
  @TempDir Path folder;

  @Test
  void whatIsSoundReadsBackAndWhatIsDamagedDoesNot() throws IOException {
    Path file = folder.resolve("checkpoint");
    var random = new SplittableRandom(1);
    byte[] content = new byte[200];
    random.nextBytes(content);
    Sealed.write(file, content);
    assertThat(Sealed.read(file)).isEqualTo(content);
    byte[] sound = Files.readAllBytes(file);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = Damage.of(sound, random);
      if (!Arrays.equals(damaged, sound)) {
        Files.write(file, damaged);
        assertThatThrownBy(() -> Sealed.read(file))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage(
                file
                    + ": must end with the SHA-256 of what stands before it, got another: it is"
                    + " damaged");
      }
    }
  }

  @Test
  void anEmptyContentIsSound() {
    Path file = folder.resolve("empty");
    Sealed.write(file, new byte[0]);
    assertThat(Sealed.read(file)).isEmpty();
    assertThatThrownBy(() -> Sealed.read(folder.resolve("none")))
        .isInstanceOf(FileFault.class)
        .hasMessage(folder.resolve("none") + ": cannot be read: no such file");
  }
}
