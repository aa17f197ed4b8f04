/**
 * The rules that inputs obey, and the errors of those that do not.
 *
 * <p>Floor 0 of the house: nothing here knows of tasks, randomness, figures or files.
 */
package org.tasklandscape.rule;
