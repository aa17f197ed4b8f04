/**
 * Chapter 13: what notebook {@code 13-diagnose} shows.
 *
 * <pre>
 * artefact             class               cell
 * diagnosis-coverage   DiagnosisCoverage   cell-19
 * diagnosed-landscape  DiagnosedLandscape  cell-23
 * real-tables          RealTables          cell-29
 * exercises 13.1 to 13.4  DiagnoseAnswers
 * </pre>
 */
package org.tasklandscape.chapter.diagnose;
