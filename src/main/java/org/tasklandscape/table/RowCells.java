package org.tasklandscape.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.RecordType;

/**
 * Takes the rows of a chunk, cell by cell. What is left over as a record of the reader is the first
 * row that cannot be taken, as its error.
 */
abstract class RowCells extends AbstractBaseCsvCallbackHandler<TableException> {
  private final Chunk chunk;

  /** What makes the row unfit, whatever its columns mean. */
  private TableException stray;

  RowCells(Chunk chunk) {
    this.chunk = chunk;
  }

  /** Takes a cell, the text from offset on. */
  abstract void cell(int column, char[] text, int offset, int length);

  /** Takes the row that is complete; returns what is wrong with it, else null. */
  abstract TableException row();

  /** The name of a column, or its number from 1. */
  abstract String name(int column);

  /** The line of the table in which the row begins. */
  final long line() {
    return chunk.line(getStartingLineNumber());
  }

  @Override
  protected final void handleBegin(long line) {
    stray = null;
  }

  @Override
  protected final void handleField(int i, char[] text, int offset, int length, boolean quoted) {
    if (chunk.quotes() && !quoted && stray == null && hasQuote(text, offset, length)) {
      stray =
          TableException.inCell(
              line(),
              name(i),
              "a quote inside a cell must be doubled, and the cell quoted, got "
                  + TableException.shown(new String(text, offset, length)));
    }
    if (chunk.controls() && stray == null && hasControl(text, offset, length)) {
      stray =
          TableException.inCell(
              line(),
              name(i),
              "must be free of control characters, got "
                  + TableException.shown(new String(text, offset, length)));
    }
    cell(i, text, offset, length);
  }

  private static boolean hasControl(char[] text, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (text[i] < ' ' && text[i] != '\t' && text[i] != '\n' && text[i] != '\r') {
        return true;
      }
    }
    return false;
  }

  private static boolean hasQuote(char[] text, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (text[i] == '"') {
        return true;
      }
    }
    return false;
  }

  @Override
  protected final TableException buildRecord() {
    if (getRecordType() == RecordType.EMPTY) {
      return null;
    }
    if (stray != null) {
      return stray;
    }
    // The row of the open quote ends where the chunk does, whatever it holds.
    if (chunk.openQuote() == line()) {
      return open();
    }
    if (chunk.tooLong()) {
      return TableException.atLine(
          line(), "a row must have at most %d bytes, got more".formatted(ChunkSource.LONGEST_ROW));
    }
    return row();
  }

  /**
   * Takes the whole chunk.
   *
   * @throws TableException the first error, if there is any
   */
  final void takeAll(char separator) {
    try {
      chunk
          .read(separator, this)
          .ifPresent(
              error -> {
                throw error;
              });
    } catch (CsvParseException e) {
      if (e.getCause() != null) {
        throw new IllegalStateException("a row cannot be taken: " + e.getCause(), e);
      }
      if (stray != null) {
        throw stray;
      }
      throw TableException.inCell(
          line(), name(getFieldCount()), "a quoted cell must end with its quote, got more");
    }
    if (chunk.openQuote() > 0) {
      throw open();
    }
  }

  private TableException open() {
    return TableException.atLine(
        chunk.openQuote(),
        "a quote must be closed within %d bytes, got none".formatted(ChunkSource.LONGEST_ROW));
  }
}
