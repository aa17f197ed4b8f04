package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  @TempDir Path folder;

  @Test
  void aTrainingGoesOnFromItsOwn() throws IOException {
    var checkpoints = new Checkpoints(folder);
    checkpoints.keep("packed_2_nal_7", out -> out.writeInt(5));
    checkpoints.keep("packed_2_nal_8", out -> out.writeInt(6));
    List<Integer> read = new ArrayList<>();
    checkpoints.goOn("packed_2_nal_8", in -> read.add(in.readInt()));
    checkpoints.goOn("packed_2_nal_9", in -> read.add(in.readInt()));
    assertThat(read).containsExactly(6);
    Path file = folder.resolve("checkpoint-packed_2_nal_8.bin");
    Files.writeString(file, "damaged");
    assertThatThrownBy(() -> checkpoints.goOn("packed_2_nal_8", in -> read.add(in.readInt())))
        .hasMessageContaining("must end with the SHA-256");
    checkpoints.forget("packed_2_nal_8");
    checkpoints.forget("packed_2_nal_8");
    assertThat(file).doesNotExist();
  }

  /** With what a killed program was writing, so that it is swept. */
  @Test
  void allThatAreThereAreFound() throws IOException {
    assertThat(new Checkpoints(folder.resolve("none")).files()).isEmpty();
    Files.writeString(folder.resolve("scores.csv"), "");
    Files.writeString(folder.resolve("checkpoint-a.bin"), "");
    Files.writeString(folder.resolve(".checkpoint-b.bin.1234.part"), "");
    assertThat(new Checkpoints(folder).files())
        .containsExactly(folder.resolve("checkpoint-a.bin"), folder.resolve("checkpoint-b.bin"));
  }
}
