package org.tasklandscape.cli;

/** How many trainings have iterations that no checkpoint holds. */
final class UnsavedWork {
  private int count;

  synchronized void begin() {
    count++;
  }

  synchronized void end() {
    count--;
    notifyAll();
  }

  synchronized void await() throws InterruptedException {
    while (count > 0) {
      wait();
    }
  }
}
