package org.tasklandscape.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tasklandscape.table.TableErrorsTest.ALL;
import static org.tasklandscape.table.TableErrorsTest.assertRefused;
import static org.tasklandscape.table.TaskTableReaderTest.read;
import static org.tasklandscape.table.TaskTableReaderTest.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Slow, zipped and damaged input. */
class OpenTableTest {
  /** However few bytes a read brings, and zipped or not: the chunks are the same. */
  @Test
  void slowAndZippedInputGivesTheSameBits() throws IOException {
    byte[] text = ExampleTable.of(10, 20_000, ',', "\n").text().getBytes(UTF_8);
    assertThat(text.length).isGreaterThan(2 * ChunkSource.SIZE);
    TableSummary whole = read(text);
    InputStream slow =
        new ByteArrayInputStream(text) {
          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, 1237));
          }

          @Override
          public synchronized int available() {
            return 0;
          }
        };
    assertThat(reader(1).read(slow, count -> {})).isEqualTo(whole);
    int half = text.length / 2;
    byte[] first = zipped(Arrays.copyOf(text, half));
    byte[] second = zipped(Arrays.copyOfRange(text, half, text.length));
    byte[] members = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, members, first.length, second.length);
    InputStream pipe =
        new ByteArrayInputStream(members) {
          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            // A pause between the two members.
            int next = pos < first.length ? first.length - pos : length;
            return super.read(bytes, offset, Math.min(length, next));
          }

          @Override
          public synchronized int available() {
            return 0;
          }
        };
    assertThat(reader(2).read(pipe, count -> {})).isEqualTo(whole);
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void progressEndsWithTheBytesOfTheFile() throws IOException {
    byte[] zipped = zipped(ExampleTable.of(11, 5000, ',', "\n").text().getBytes(UTF_8));
    List<Long> counts = new ArrayList<>();
    reader(2).read(new ByteArrayInputStream(zipped), counts::add);
    assertThat(counts).isSorted().last().isEqualTo((long) zipped.length);
  }

  private static byte[] cutArchive(String text) throws IOException {
    byte[] whole = zipped(text.getBytes(UTF_8));
    return Arrays.copyOf(whole, whole.length - 9);
  }

  @Test
  void damagedArchivesAreErrorsOfReading() throws IOException {
    byte[] cut = cutArchive("task,x,y\na,1,2\n");
    assertThatThrownBy(
            () -> new TaskTableReader(ALL, 1, 1 << 24).read(new ByteArrayInputStream(cut), n -> {}))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void aBadRowInFrontOfTheDamageComesFirst() throws IOException {
    String rows = "a,1,2\n".repeat(ChunkSource.SIZE / 2);
    assertRefused(
        cutArchive("task,x,y\na,1,2\na,1\n" + rows), ALL, "line 3: must have 3 cells, got 2");
  }
}
