package org.tasklandscape.site;

import java.util.ArrayList;
import java.util.List;

/**
 * A way into the site.
 *
 * @param path of its page, without the ending
 * @param name of the way
 * @param sentence on who finds what there
 */
record Door(String path, String name, String sentence) {
  /** The ways that a site has. */
  static List<Door> all(Chapter first, Additions additions) {
    List<Door> doors = new ArrayList<>();
    doors.add(new Door(first.path(), "Read", "The question in pictures, then chapter by chapter"));
    if (additions.explorable().isPresent()) {
      doors.add(new Door("explore", "Explore", "Sliders that move the landscape and the gain"));
    }
    if (additions.live().isPresent()) {
      doors.add(new Door("live-training", "Train", "Networks, trials and a body, in your browser"));
    }
    doors.add(new Door("claims", "Review", "Each claim with its rule, effect, interval, verdict"));
    doors.add(new Door("readme", "Run", "All of it again on your machine, by one command"));
    return doors;
  }
}
