/**
 * Chapter 13: what notebook {@code 13-diagnose} shows.
 *
 * <pre>
 * artefact             class               cell
 * diagnosis-coverage   DiagnosisCoverage   cell-19
 * diagnosed-landscape  DiagnosedLandscape  cell-23
 * real-tables          RealTables          cell-29
 * </pre>
 */
package org.tasklandscape.chapter.diagnose;
