/**
 * Chapter 06: what notebook {@code 06-representation} shows.
 *
 * <pre>
 * artefact                    class                      cell
 * representation-angle        RepresentationAngle        cell-15
 * representation-gain         RepresentationGain         cell-28
 * representation-samples      RepresentationSamples      cell-30
 * representation-landscapes   RepresentationLandscapes   cell-38
 * exercises 6.1 to 6.3        RepresentationAnswers
 * </pre>
 */
package org.tasklandscape.chapter.representation;
