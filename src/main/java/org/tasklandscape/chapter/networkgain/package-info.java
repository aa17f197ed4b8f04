/**
 * Chapter 09: what notebook {@code 09-network-gain} shows.
 *
 * <pre>
 * artefact                  class                   cell
 * network-gain              NetworkGain             cell-17
 * network-gain-sweeps       NetworkGainSweeps       cell-19
 * network-starts            NetworkStarts           cell-23
 * network-adaptation-steps  NetworkAdaptationSteps  cell-26
 * network-who-pays          NetworkWhoPays          cell-28
 * network-plane             NetworkPlane            cell-30
 * softplus-samples          SoftplusSamples         cell-33
 * baselines-linear          BaselinesLinear         cell-47
 * baselines-networks        BaselinesNetworks       cell-49
 * exercises 9.1 to 9.4      NetworkGainAnswers
 * </pre>
 */
package org.tasklandscape.chapter.networkgain;
