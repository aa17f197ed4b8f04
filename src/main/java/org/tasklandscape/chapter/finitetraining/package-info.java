/** Chapter 05: what notebook {@code 05-finite-training} shows. */
package org.tasklandscape.chapter.finitetraining;
