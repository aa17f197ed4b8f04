package org.tasklandscape.explore.platform;

/** What would make threads. */
public interface ThreadFactory {}
