/**
 * Chapter 09: what notebook {@code 09-network-gain} shows.
 *
 * <pre>
 * artefact                  class                   cell
 * network-gain              NetworkGain             cell-21
 * network-rest              NetworkRest             cell-25
 * network-finish            NetworkFinish           cell-28
 * network-gain-sweeps       NetworkGainSweeps       cell-32
 * network-adaptation-steps  NetworkAdaptationSteps  cell-36
 * network-who-pays          NetworkWhoPays          cell-39
 * network-plane             NetworkPlane            cell-42
 * softplus-samples          SoftplusSamples         cell-45
 * baselines-linear          BaselinesLinear         cell-59
 * baselines-networks        BaselinesNetworks       cell-61
 * exercises 9.1 to 9.4      NetworkGainAnswers
 * </pre>
 */
package org.tasklandscape.chapter.networkgain;
