/** Chapter 04: what notebook {@code 04-test-samples} shows. */
package org.tasklandscape.chapter.testsamples;
