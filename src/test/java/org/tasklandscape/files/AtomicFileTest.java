package org.tasklandscape.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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

  @Test
  void aLinkStaysAndWhereItLeadsIsWritten() throws IOException {
    Path far = Files.createDirectory(directory.resolve("far"));
    Path file = Files.writeString(far.resolve("file"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("far/file"));
    AtomicFile.write(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
    Files.createFile(far.resolve(".file.killed.part"));
    AtomicFile.sweep(link);
    AtomicFile.writeIfAbsent(link, "newer");
    assertThat(file).hasContent("new");
    Files.delete(file);
    assertThatThrownBy(() -> AtomicFile.write(link, "lost"))
        .hasMessage(link + ": cannot be written: it is a link that leads nowhere");
    assertThat(far).isEmptyDirectory();
  }

  /** A socket stands for all that is no regular file, as devices and pipes. */
  @Test
  void whatIsNoRegularFileIsRefusedAndStays() throws IOException {
    Path socket = directory.resolve("socket");
    Path folder = Files.createDirectory(directory.resolve("folder"));
    try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.bind(UnixDomainSocketAddress.of(socket));
      for (Path there : List.of(socket, folder)) {
        assertThatThrownBy(() -> AtomicFile.write(there, "no"))
            .isInstanceOf(FileFault.class)
            .hasMessage(there + ": cannot be written: what stands there is no regular file");
      }
      assertThat(Files.readAttributes(socket, BasicFileAttributes.class).isOther()).isTrue();
    }
    assertThat(names()).containsExactlyInAnyOrder("socket", "folder");
  }

  /** Twenty at once, fifty times: what is read is whole, of one of them, and stays. */
  @Test
  void ofSeveralWhoWriteWhereThereIsNothingOneIsFirst() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(20);
    try {
      for (int round = 0; round < 50; round++) {
        Path file = directory.resolve("round-" + round);
        List<Callable<String>> all =
            IntStream.range(0, 20)
                .<Callable<String>>mapToObj(
                    i ->
                        () -> {
                          AtomicFile.writeIfAbsent(file, "by " + i);
                          return Files.readString(file);
                        })
                .toList();
        Set<String> read = new HashSet<>();
        for (Future<String> one : writers.invokeAll(all)) {
          read.add(one.get());
        }
        assertThat(read).hasSize(1).first().asString().matches("by \\d+");
        assertThat(file).hasContent(read.iterator().next());
      }
    } finally {
      writers.shutdown();
    }
    assertThat(names()).hasSize(50);
    Path below = directory.resolve("round-0/below");
    assertThatThrownBy(() -> AtomicFile.writeIfAbsent(below, "no"))
        .isInstanceOf(FileFault.class)
        .hasMessageStartingWith(below + ": cannot be written: ");
  }
}
