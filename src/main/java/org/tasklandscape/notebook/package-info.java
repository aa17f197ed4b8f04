/** What a notebook needs beyond the study it shows, the same under every Java kernel. */
package org.tasklandscape.notebook;
