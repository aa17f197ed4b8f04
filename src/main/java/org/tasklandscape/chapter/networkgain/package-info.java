/**
 * Chapter 09: what notebook {@code 09-network-gain} shows.
 *
 * <pre>
 * artefact                  class                   cell
 * network-gain              NetworkGain             cell-21
 * network-gain-sweeps       NetworkGainSweeps       cell-34
 * network-rest              NetworkRest             cell-25
 * network-equal-inputs      NetworkEqualInputs      cell-28
 * network-finish            NetworkFinish           cell-30
 * network-adaptation-steps  NetworkAdaptationSteps  cell-38
 * network-who-pays          NetworkWhoPays          cell-41
 * network-plane             NetworkPlane            cell-44
 * softplus-samples          SoftplusSamples         cell-47
 * baselines-linear          BaselinesLinear         cell-61
 * baselines-networks        BaselinesNetworks       cell-63
 * exercises 9.1 to 9.4      NetworkGainAnswers
 * </pre>
 */
package org.tasklandscape.chapter.networkgain;
