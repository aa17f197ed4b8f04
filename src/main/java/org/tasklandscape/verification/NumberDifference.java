package org.tasklandscape.verification;

/**
 * A cell of a table that differs between two runs.
 *
 * @param file the name of the table
 * @param line from 1, the header being line 1
 * @param column its name
 * @param committed what it was
 * @param now what it is
 */
public record NumberDifference(
    String file, int line, String column, String committed, String now) {}
