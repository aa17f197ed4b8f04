package org.tasklandscape.kernel;

import java.util.Optional;

/** Ends this process with the Jupyter that started it, so that no kernel is left behind. */
final class ParentWatch {
  /** Where Jupyter leaves its process number for a kernel that is not to outlive it. */
  private static final String VARIABLE = "JPY_PARENT_PID";

  private ParentWatch() {}

  /**
   * Runs an action once the process that Jupyter names is gone.
   *
   * @return the watched process; empty if none is named or it is not to be seen
   */
  static Optional<ProcessHandle> start(Runnable whenGone) {
    Optional<ProcessHandle> parent =
        Optional.ofNullable(System.getenv(VARIABLE))
            .filter(text -> text.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .flatMap(ProcessHandle::of);
    parent.ifPresent(process -> process.onExit().thenRun(whenGone));
    return parent;
  }
}
