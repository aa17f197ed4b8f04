/**
 * Work in pieces that any number of machines share, with the same bytes on all of them: what a
 * piece is, where pieces are computed, and how they are kept.
 */
package org.tasklandscape.sweep;
