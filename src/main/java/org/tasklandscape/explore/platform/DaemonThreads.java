package org.tasklandscape.explore.platform;

/**
 * A factory that is asked for no thread.
 *
 * @param name of the threads that there would be
 */
public record DaemonThreads(String name) implements ThreadFactory {
  /**
   * A factory.
   *
   * @param name of the threads that there would be
   * @return the factory
   */
  public static DaemonThreads named(String name) {
    return new DaemonThreads(name);
  }
}
