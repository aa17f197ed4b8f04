package org.tasklandscape.cli;

/** What is to be done if the process is interrupted before this is withdrawn. */
final class Rescue {
  private final Thread hook;

  Rescue(Runnable work) {
    hook = new Thread(() -> attempt(work));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      System.err.println(ErrorLine.of(e).text());
    }
  }

  void withdraw() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The machine is going down already, and the hook is at work.
    }
  }
}
