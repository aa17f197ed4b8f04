package org.tasklandscape.table;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;

/**
 * Whole rows of a table.
 *
 * @param bytes the text, UTF-8
 * @param length how many of the bytes count
 * @param firstLine the number of the line that they begin with, from 1
 * @param quotes whether there is any quote
 * @param controls whether there is any control character but tabs and line ends
 * @param openQuote the line of a quote that is never closed, 0 if there is none
 * @param tooLong whether the last row is longer than a row may be, and cut
 */
record Chunk(
    byte[] bytes,
    int length,
    long firstLine,
    boolean quotes,
    boolean controls,
    long openQuote,
    boolean tooLong) {

  /** The line of the table for a line of the chunk, from 1. */
  long line(long ofChunk) {
    return firstLine - 1 + ofChunk;
  }

  /**
   * Hands the cells to a handler, up to the first record that it does not consume.
   *
   * @throws TableException if the bytes are not UTF-8
   */
  <T> Optional<T> read(char separator, CsvCallbackHandler<T> handler) {
    var text =
        new InputStreamReader(
            new ByteArrayInputStream(bytes, 0, length), StandardCharsets.UTF_8.newDecoder());
    Iterator<T> records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(true)
            .build(handler, text)
            .iterator();
    try {
      return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    } catch (UncheckedIOException e) {
      throw notUnicode();
    }
  }

  private TableException notUnicode() {
    var text = ByteBuffer.wrap(bytes, 0, length);
    StandardCharsets.UTF_8.newDecoder().decode(text, CharBuffer.allocate(length), true);
    int lines = 1;
    for (int i = 0; i < text.position(); i++) {
      boolean pair = bytes[i] == '\r' && bytes[i + 1] == '\n';
      lines += bytes[i] == '\n' || bytes[i] == '\r' && !pair ? 1 : 0;
    }
    return TableException.atLine(
        line(lines), "must be UTF-8, got the byte 0x%02X".formatted(bytes[text.position()]));
  }
}
