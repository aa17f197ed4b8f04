/**
 * What pages of the site call, compiled by TeaVM: the closed forms of two clusters for the
 * explorable (theory 1.5 to 1.8, 9.1 and 9.2), and for the live pages networks and policies in
 * training, drawn tasks and trials. The pages themselves are resources of the package {@code site};
 * {@code make site} joins them.
 */
package org.tasklandscape.explore;
