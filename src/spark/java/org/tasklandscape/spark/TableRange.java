package org.tasklandscape.spark;

import java.io.Serializable;

/**
 * A part of a file: the rows that begin in it.
 *
 * @param file its address
 * @param from the first byte
 * @param to the byte behind the last; {@link Long#MAX_VALUE} at the file's end
 */
record TableRange(String file, long from, long to) implements Serializable {}
