package org.tasklandscape.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What was measured of a training at its marks so far, and the time that both took. */
final class Measurements {
  private static final double NANOS = 1e9;

  private final List<List<String>> rows = new ArrayList<>();
  private int marks;
  private double trainingSeconds;
  private double testSeconds;

  /** How many marks are measured. */
  int marks() {
    return marks;
  }

  /** All rows, behind the key. */
  List<List<String>> rows() {
    return List.copyOf(rows);
  }

  /** The row of times, behind the key. */
  List<String> times() {
    return KeyedRows.times(trainingSeconds, testSeconds);
  }

  /** Trains, by the clock. */
  void train(Runnable step) {
    trainingSeconds += seconds(step);
  }

  /** Measures at one mark, by the clock. */
  void measure(Runnable test) {
    testSeconds += seconds(test);
    marks++;
  }

  void add(List<String> row) {
    rows.add(row);
  }

  private static double seconds(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / NANOS;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(marks);
    out.writeDouble(trainingSeconds);
    out.writeDouble(testSeconds);
    out.writeInt(rows.size());
    for (List<String> row : rows) {
      out.writeUTF(String.join(",", row));
    }
  }

  void read(DataInput in) throws IOException {
    marks = in.readInt();
    trainingSeconds = in.readDouble();
    testSeconds = in.readDouble();
    rows.clear();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      rows.add(List.of(in.readUTF().split(",")));
    }
  }
}
