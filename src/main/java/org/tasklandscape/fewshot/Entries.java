package org.tasklandscape.fewshot;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The entries of arrays whose memory is in one piece, in and out of flat double precision: a call
 * of the native library takes longer than a loop over some thousand numbers.
 */
final class Entries {
  // Conversions go in pieces of this length, through an array: many times quicker than one by one.
  private static final int PIECE = 2048;

  private Entries() {}

  static void write(double[] from, INDArray to) {
    ByteBuffer memory = to.data().asNio();
    int start = (int) to.offset();
    if (to.dataType() == DataType.DOUBLE) {
      memory.asDoubleBuffer().put(start, from);
      return;
    }
    FloatBuffer floats = memory.asFloatBuffer();
    float[] piece = new float[Math.min(PIECE, from.length)];
    for (int at = 0; at < from.length; at += PIECE) {
      int length = Math.min(PIECE, from.length - at);
      for (int i = 0; i < length; i++) {
        piece[i] = (float) from[at + i];
      }
      floats.put(start + at, piece, 0, length);
    }
  }

  static void read(INDArray from, double[] to) {
    ByteBuffer memory = from.data().asNio();
    int start = (int) from.offset();
    if (from.dataType() == DataType.DOUBLE) {
      memory.asDoubleBuffer().get(start, to);
      return;
    }
    FloatBuffer floats = memory.asFloatBuffer();
    float[] piece = new float[Math.min(PIECE, to.length)];
    for (int at = 0; at < to.length; at += PIECE) {
      int length = Math.min(PIECE, to.length - at);
      floats.get(start + at, piece, 0, length);
      for (int i = 0; i < length; i++) {
        to[at + i] = piece[i];
      }
    }
  }

  /** A flat array for the entries of another. */
  static double[] room(INDArray array) {
    return new double[(int) array.length()];
  }
}
