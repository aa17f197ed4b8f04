/**
 * Claims of the papers, the rules they are held to, and the record of the last run.
 *
 * <p>A {@link org.tasklandscape.claim.PaperClaim} quotes a work. A {@link
 * org.tasklandscape.claim.Claim} adds what was measured and the conditions it must meet, and {@link
 * org.tasklandscape.claim.Claims} records the verdict. A claim that fails is a result: nothing here
 * stops a run for it.
 */
package org.tasklandscape.claim;
