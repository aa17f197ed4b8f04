/** Chapter 13: what notebook {@code 13-diagnose} shows. */
package org.tasklandscape.chapter.diagnose;
