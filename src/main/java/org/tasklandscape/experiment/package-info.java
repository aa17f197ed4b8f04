/** Experiments too long for a notebook: read from a file, interruptible, one table each. */
package org.tasklandscape.experiment;
