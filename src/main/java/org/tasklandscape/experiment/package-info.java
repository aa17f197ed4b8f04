/**
 * Experiments too long for a notebook: what is to be trained is read from a file that also tells
 * captions what was, training can be interrupted, and results are read from its tables.
 */
package org.tasklandscape.experiment;
