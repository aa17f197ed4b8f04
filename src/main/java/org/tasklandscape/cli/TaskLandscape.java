package org.tasklandscape.cli;

/** The command line. */
public final class TaskLandscape {
  private TaskLandscape() {}

  public static void main(String[] args) {
    System.out.println("hello");
  }
}
