/**
 * How artefacts are made: a study is a record of parameters whose {@code run()} gives typed rows
 * and whose words stand beside it; chapters gather them.
 */
package org.tasklandscape.study;
