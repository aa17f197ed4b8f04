package org.tasklandscape.study;

/**
 * A setting of the explorable that belongs to a chapter.
 *
 * @param address what follows # in the explorable's address
 * @param words of the link
 */
public record ExplorableLink(String address, String words) {}
