/** Chapter 01: what notebook {@code 01-problem-and-solutions} shows. */
package org.tasklandscape.chapter.problemandsolutions;
