/**
 * Chapter 04: what notebook {@code 04-test-samples} shows.
 *
 * <pre>
 * artefact                  class                   cell
 * gain-test-samples         GainTestSamples         cell-18
 * effective-dimension       EffectiveDimensions     cell-21
 * phase-diagram-geography   PhaseDiagramGeography   cell-28
 * mismatch                  Mismatch                cell-30
 * tuned-steps               TunedSteps              cell-33
 * non-gaussian              NonGaussian             cell-42
 * exercises 4.1 to 4.3      TestSamplesAnswers
 * </pre>
 */
package org.tasklandscape.chapter.testsamples;
