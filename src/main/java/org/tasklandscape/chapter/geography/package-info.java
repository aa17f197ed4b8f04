/**
 * Chapter 03: what notebook {@code 03-geography} shows.
 *
 * <pre>
 * artefact                 class                  cell
 * geographies              Geographies            cell-05
 * geography-bound          GeographyBound         cell-18
 * geography-gain-distance  GeographyGainDistance  cell-21
 * geography-gain-spread    GeographyGainSpread    cell-24
 * geography-heatmap        GeographyHeatmap       cell-26
 * geography-limit          GeographyLimit         cell-45
 * easy-spread              EasySpread             cell-47
 * theorem-assumptions      TheoremAssumptions     cell-64
 * broken-sentences         BrokenSentences        cell-66
 * gain-step-size           GainStepSize           cell-49
 * gain-adaptation-steps    GainAdaptationSteps    cell-51
 * anisotropic-hardness     AnisotropicHardness    cell-55
 * many-clusters            ManyClusters           cell-61
 * noise-hardness           NoiseHardness          cell-53
 * hard-tasks-drive-gain    HardTasksDriveGain     cell-79
 * exercises 3.1 to 3.4     GeographyAnswers
 * </pre>
 */
package org.tasklandscape.chapter.geography;
