/**
 * What is read and written: whole files, JSON, tables of comma-separated values, and numbers as
 * text, in the same bytes on every machine and Java.
 *
 * <p>Floor 0 of the house: nothing here knows of tasks, figures or claims.
 */
package org.tasklandscape.files;
