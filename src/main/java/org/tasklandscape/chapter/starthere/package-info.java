/** Chapter 00: what notebook {@code 00-start-here} shows. */
package org.tasklandscape.chapter.starthere;
