package org.tasklandscape.study;

/**
 * A setting of the explorable, or of a live page, that belongs to a chapter.
 *
 * @param page the page's path from the site's root, without the ending
 * @param address what follows # in its address
 * @param words of the link
 */
public record ExplorableLink(String page, String address, String words) {
  private static final String EXPLORABLE = "explore";

  /**
   * A setting of the explorable.
   *
   * @param address what follows # in its address
   * @param words of the link
   */
  public ExplorableLink(String address, String words) {
    this(EXPLORABLE, address, words);
  }

  /** {@return whether the page is the explorable, and no live one} */
  public boolean explorable() {
    return page.equals(EXPLORABLE);
  }
}
