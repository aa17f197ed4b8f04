/**
 * Chapter 13: what notebook {@code 13-diagnose} shows.
 *
 * <pre>
 * figure               class               cell of the notebook
 * diagnosis-coverage   DiagnosisCoverage   13.5
 * diagnosed-landscape  DiagnosedLandscape  13.6
 * </pre>
 */
package org.tasklandscape.chapter.diagnose;
