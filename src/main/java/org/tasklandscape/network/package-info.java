/**
 * The two-layer network: its activations, its risk on samples, its exact population risk, and the
 * teachers that make its tasks.
 */
package org.tasklandscape.network;
