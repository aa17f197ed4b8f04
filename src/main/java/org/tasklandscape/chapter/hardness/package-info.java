/** Chapter 02: what notebook {@code 02-hardness} shows. */
package org.tasklandscape.chapter.hardness;
