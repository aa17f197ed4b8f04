/** What is asked in the notebooks and what is right, computed by the core. */
package org.tasklandscape.exercise;
