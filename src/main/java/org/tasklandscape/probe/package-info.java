/**
 * The landscape of any model, from a trained NAL solution alone: how hard each task is there, where
 * the centre of the optima lies under MAML's weights, and what gain that predicts, before MAML is
 * trained (theory 9).
 */
package org.tasklandscape.probe;
