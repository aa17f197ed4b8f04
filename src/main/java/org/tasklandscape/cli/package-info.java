/** The command line: it reads files, calls the floors below and prints; nothing else. */
package org.tasklandscape.cli;
