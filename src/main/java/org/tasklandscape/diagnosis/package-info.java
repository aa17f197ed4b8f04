/** From a reader's own tasks to their landscape, and whether MAML should be used on them. */
package org.tasklandscape.diagnosis;
