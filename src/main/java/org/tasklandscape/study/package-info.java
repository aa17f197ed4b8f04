/**
 * The artefacts: one class for each figure or table, a record of its parameters with the defaults
 * of this companion, whose {@code run()} gives the numbers and whose {@code figure} draws them.
 */
package org.tasklandscape.study;
