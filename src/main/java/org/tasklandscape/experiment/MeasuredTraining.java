package org.tasklandscape.experiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A training that is measured at marks on its way. It can be written between two calls, and goes on
 * to the bytes of one that was not interrupted.
 */
public interface MeasuredTraining {
  /** {@return which network or policy} */
  KeyedRun run();

  /** {@return how much of the budget is spent} */
  long spent();

  /** {@return whether it has come to a mark at which it is not measured yet} */
  boolean due();

  /** {@return whether the budget is spent and all marks are measured} */
  boolean finished();

  /**
   * Makes one iteration.
   *
   * @throws ArithmeticException if what is trained is no longer finite
   */
  void step();

  /** Measures at the mark that is due. */
  void measure();

  /** {@return how it goes, for a line of progress} */
  String message();

  /** {@return the rows of all tables, behind the key} */
  RunRows rows();

  /**
   * Writes all that {@link #read} needs to go on.
   *
   * @param out receives it
   * @throws IOException if it cannot be written
   */
  void write(DataOutput out) throws IOException;

  /**
   * Goes on where a training of the same network or policy was written.
   *
   * @param in what it wrote
   * @throws IOException if it cannot be read, or does not fit
   */
  void read(DataInput in) throws IOException;
}
