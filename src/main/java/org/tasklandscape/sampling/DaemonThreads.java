package org.tasklandscape.sampling;

import java.util.concurrent.ThreadFactory;

/**
 * Makes threads that end with the program, in the group of whoever made the factory: a thread that
 * is made late does not join, and end with, the group that first needs it.
 *
 * @param name of the threads
 * @param group that they belong to
 */
public record DaemonThreads(String name, ThreadGroup group) implements ThreadFactory {

  /**
   * A factory for threads in the calling thread's group.
   *
   * @param name of the threads
   * @return the factory
   */
  public static DaemonThreads named(String name) {
    return new DaemonThreads(name, Thread.currentThread().getThreadGroup());
  }

  @Override
  public Thread newThread(Runnable work) {
    Thread thread = new Thread(group, work, name);
    thread.setDaemon(true);
    return thread;
  }
}
