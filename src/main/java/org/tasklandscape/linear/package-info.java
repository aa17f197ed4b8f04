/**
 * Linear algebra on small dense matrices: factors, spectra, solutions of least norm and the
 * arithmetic of vectors. Each entry is one sum in one order, so equal numbers give equal bytes.
 *
 * <p>Floor 0 of the house: nothing here knows of tasks, randomness, figures or files.
 */
package org.tasklandscape.linear;
