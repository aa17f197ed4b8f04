package org.tasklandscape.sweep;

import java.io.Serializable;

/**
 * Work in pieces: r<sub>i</sub> = f(description, i), i = 0, …, pieces - 1.
 *
 * <p>A result follows from the description and the piece's number alone: not from the pieces before
 * it, the threads, the process or the machine. So pieces may be computed anywhere, in any order,
 * and again where a machine was lost. How many pieces there are and what is in each follows from
 * the description too, never from the number of workers: shares and resumed runs agree on them.
 *
 * <p>A description holds numbers and text only, as it travels to other processes.
 */
public interface Sweep extends Serializable {
  /** {@return what the work is called while it runs} */
  String name();

  /** {@return how many pieces there are} */
  int pieces();

  /**
   * The name of a piece, which no other piece has and which does not change if other pieces are
   * added.
   *
   * @param index of the piece
   * @return letters, digits, points, hyphens and underscores
   */
  String label(int index);

  /**
   * How much work a piece is.
   *
   * @param index of the piece
   * @return whole units, at least 1, to which its time is about proportional
   */
  long work(int index);

  /**
   * Computes a piece.
   *
   * @param index from 0 to pieces - 1
   * @return its result
   */
  byte[] piece(int index);

  /**
   * Shows which bits this machine computes.
   *
   * @return the same on all machines whose results are the same; empty if all machines' are
   */
  default String probe() {
    return "";
  }
}
