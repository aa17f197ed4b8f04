/** Chapter 07: what notebook {@code 07-modelling-tradeoff} shows. */
package org.tasklandscape.chapter.modellingtradeoff;
