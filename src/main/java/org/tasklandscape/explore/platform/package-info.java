/**
 * What the core uses of Java's library and TeaVM lacks, for a page: SHA-256, the generator
 * L64X128MixRandom, the fused product and sum, and pools of threads, of which a page has none.
 * {@link BrowserLibrary} and {@link FusedCalls} put them in the places of Java's own when TeaVM
 * compiles, so the core's classes stay as they are; on the JVM nobody calls them but the tests that
 * compare them with Java's own.
 */
package org.tasklandscape.explore.platform;
