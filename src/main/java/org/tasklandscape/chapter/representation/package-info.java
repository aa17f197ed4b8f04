/**
 * Chapter 06: what notebook {@code 06-representation} shows.
 *
 * <pre>
 * artefact                   class                     cell
 * representation-angle       RepresentationAngle       cell-21
 * representation-gain        RepresentationGain        cell-38
 * representation-samples     RepresentationSamples     cell-41
 * representation-landscapes  RepresentationLandscapes  cell-55
 * own-features               OwnFeatures               cell-50
 * exercises 6.1 to 6.3       RepresentationAnswers
 * </pre>
 */
package org.tasklandscape.chapter.representation;
