/** Chapter 06: what notebook {@code 06-representation} shows. */
package org.tasklandscape.chapter.representation;
