package org.tasklandscape.spark;

import java.io.Serializable;

/**
 * What comes back from an executor: a result or, as a value, why there is none. What a piece
 * refuses it refuses on every machine: thrown, it would be tried again and again.
 *
 * @param index of the piece
 * @param maker the machine
 * @param probe which bits it computes
 * @param result the bytes; null for a fault
 * @param fault the message; null for a result
 */
record ComputedPiece(int index, String maker, String probe, byte[] result, String fault)
    implements Serializable {}
