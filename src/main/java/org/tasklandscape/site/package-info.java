/**
 * The companion as a static site: chapters from the executed notebooks, figures, claims and a
 * search, without a request to another host.
 */
package org.tasklandscape.site;
