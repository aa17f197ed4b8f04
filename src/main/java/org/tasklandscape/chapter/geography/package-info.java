/**
 * Chapter 03: what notebook {@code 03-geography} shows.
 *
 * <pre>
 * geographies               Geographies             cell-04
 * geography-bound           GeographyBound          cell-17
 * geography-gain-distance   GeographyGainDistance   cell-19
 * geography-gain-spread     GeographyGainSpread     cell-21
 * geography-heatmap         GeographyHeatmap        cell-23
 * geography-limit           GeographyLimit          cell-34
 * gain-step-size            GainStepSize            cell-36
 * gain-adaptation-steps     GainAdaptationSteps     cell-38
 * anisotropic-hardness      AnisotropicHardness     cell-40
 * many-clusters             ManyClusters            cell-45
 * noise-hardness            NoiseHardness           cell-47
 * hard-tasks-drive-gain     HardTasksDriveGain      cell-55
 * exercises 3.1 to 3.3      GeographyAnswers        cells 60 to 64
 * </pre>
 */
package org.tasklandscape.chapter.geography;
