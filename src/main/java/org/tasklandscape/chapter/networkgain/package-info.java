/** Chapter 09: what notebook {@code 09-network-gain} shows. */
package org.tasklandscape.chapter.networkgain;
