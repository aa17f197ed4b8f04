/**
 * What the explorable page calls: the closed forms of two clusters (theory 1.5 to 1.8), compiled to
 * JavaScript by TeaVM. The page itself is in {@code src/site/explore}; {@code make site} joins
 * them.
 */
package org.tasklandscape.explore;
