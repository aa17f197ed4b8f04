/** Chapter 12: what notebook {@code 12-fewshot-natural} shows. */
package org.tasklandscape.chapter.fewshotnatural;
