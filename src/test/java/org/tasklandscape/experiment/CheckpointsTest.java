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
import org.tasklandscape.files.Sealed;

class CheckpointsTest {
  @TempDir Path folder;

  @Test
  void aTrainingGoesOnFromItsOwn() throws IOException {
    var checkpoints = new Checkpoints(folder, "run", false);
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

  @Test
  void oneOfAnotherRunIsRefused() {
    List<Integer> read = new ArrayList<>();
    new Checkpoints(folder, "run", true).keep("a", out -> out.writeInt(5));
    for (boolean vouched : new boolean[] {false, true}) {
      assertThatThrownBy(
              () ->
                  new Checkpoints(folder, "other", vouched).goOn("a", in -> read.add(in.readInt())))
          .hasMessage(
              folder.resolve("checkpoint-a.bin")
                  + ": must be a checkpoint of this run, got one of another");
    }
    assertThat(read).isEmpty();
  }

  /** It began with the training itself: a ledger must have compared the run. */
  @Test
  void oneOfTheOlderFormatIsReadWhereALedgerVouchesForIt() {
    Path file = folder.resolve("checkpoint-a.bin");
    Sealed.write(file, new byte[] {0, 0, 0, 5});
    List<Integer> read = new ArrayList<>();
    new Checkpoints(folder, "run", true).goOn("a", in -> read.add(in.readInt()));
    assertThat(read).containsExactly(5);
    assertThatThrownBy(
            () -> new Checkpoints(folder, "run", false).goOn("a", in -> read.add(in.readInt())))
        .hasMessage(
            file + ": must name the run that it is of, got a checkpoint of the older format");
  }

  /** With what a killed program was writing, so that it is swept. */
  @Test
  void allThatAreThereAreFound() throws IOException {
    assertThat(Checkpoints.files(folder.resolve("none"))).isEmpty();
    Files.writeString(folder.resolve("scores.csv"), "");
    Files.writeString(folder.resolve("checkpoint-a.bin"), "");
    Files.writeString(folder.resolve(".checkpoint-b.bin.1234.part"), "");
    assertThat(Checkpoints.files(folder))
        .containsExactly(folder.resolve("checkpoint-a.bin"), folder.resolve("checkpoint-b.bin"));
  }
}
