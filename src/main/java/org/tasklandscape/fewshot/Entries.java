package org.tasklandscape.fewshot;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The entries of arrays that have memory of their own, in and out of flat double precision. */
final class Entries {
  private Entries() {}

  static void write(double[] from, INDArray to) {
    ByteBuffer memory = to.data().asNio();
    if (to.dataType() == DataType.DOUBLE) {
      memory.asDoubleBuffer().put(from);
      return;
    }
    FloatBuffer floats = memory.asFloatBuffer();
    for (double x : from) {
      floats.put((float) x);
    }
  }

  static void read(INDArray from, double[] to) {
    ByteBuffer memory = from.data().asNio();
    if (from.dataType() == DataType.DOUBLE) {
      memory.asDoubleBuffer().get(to);
      return;
    }
    FloatBuffer floats = memory.asFloatBuffer();
    for (int i = 0; i < to.length; i++) {
      to[i] = floats.get();
    }
  }
}
