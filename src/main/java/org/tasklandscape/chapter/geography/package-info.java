/** Chapter 03: what notebook {@code 03-geography} shows. */
package org.tasklandscape.chapter.geography;
