/** Chapter 11: what notebook {@code 11-fewshot-landscape} shows. */
package org.tasklandscape.chapter.fewshotlandscape;
