/**
 * Chapter 04: what notebook {@code 04-test-samples} shows.
 *
 * <pre>
 * artefact                 class                  cell
 * gain-test-samples        GainTestSamples        cell-25
 * effective-dimension      EffectiveDimensions    cell-31
 * phase-diagram-geography  PhaseDiagramGeography  cell-40
 * mismatch                 Mismatch               cell-43
 * tuned-steps              TunedSteps             cell-49
 * non-gaussian             NonGaussian            cell-60
 * exercises 4.1 to 4.3     TestSamplesAnswers
 * </pre>
 */
package org.tasklandscape.chapter.testsamples;
