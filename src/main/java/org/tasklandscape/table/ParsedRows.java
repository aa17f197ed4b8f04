package org.tasklandscape.table;

import java.util.List;

/**
 * The numbers of a chunk.
 *
 * @param values row after row, x_1, …, x_d, y, ‖x‖²
 * @param tasks in the order of their first rows
 * @param order the rows task by task, each task's in their order
 * @param starts where a task's begin in the order, and behind the last where they end
 * @param dropped how many rows were left out
 */
record ParsedRows(double[] values, List<String> tasks, int[] order, int[] starts, int dropped) {}
