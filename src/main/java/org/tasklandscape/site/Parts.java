package org.tasklandscape.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of a figure of several panels, which a narrow screen shows one below the other. They
 * are views of the one SVG.
 *
 * @param views in the order of the file
 */
record Parts(List<View> views) {
  private static final Pattern VIEW =
      Pattern.compile(
          "<view id=\"([\\w-]+-(panel|key|bar)-(\\d+))\" viewBox=\"\\S+ \\S+ (\\d+) (\\d+)\"/>");

  /**
   * A view.
   *
   * @param id in the SVG
   * @param kind panel, key of the legend or colour bar
   * @param place which of its kind, from 1
   * @param width in units of the SVG, two to a pixel
   * @param height likewise
   */
  record View(String id, String kind, int place, int width, int height) {
    /** What it is called where it cannot be seen. */
    private String words() {
      return switch (kind) {
        case "panel" -> "panel (" + (char) ('a' + place - 1) + ")";
        case "key" -> "legend, entry " + place;
        default -> "colours";
      };
    }

    /** The shape must be said: an image has that of the whole SVG, whatever view it shows. */
    private String image(String address) {
      return "<img class=\"%s\" src=\"%s#%s\" alt=\"%s\" width=\"%d\" height=\"%d\" style=\"aspect-ratio:%d/%d\" loading=\"lazy\">"
          .formatted(kind, address, id, words(), width / 2, height / 2, width, height);
    }
  }

  /** Reads the views that an SVG names. */
  static Parts of(Path svg) {
    try {
      return new Parts(VIEW.matcher(Files.readString(svg)).results().map(Parts::view).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(svg + ": cannot be read", e);
    }
  }

  private static View view(MatchResult found) {
    return new View(
        found.group(1),
        found.group(2),
        Integer.parseInt(found.group(3)),
        Integer.parseInt(found.group(4)),
        Integer.parseInt(found.group(5)));
  }

  /**
   * The parts as one image.
   *
   * @param address of the SVG
   * @param alt what the figure shows, in HTML
   * @return nothing for a figure of one panel
   */
  String html(String address, String alt) {
    return views.isEmpty()
        ? ""
        : "<span class=\"parts\" role=\"img\" aria-label=\"%s\"><span class=\"panels\">%s</span>%s<span class=\"keys\">%s</span></span>"
            .formatted(
                alt, images("panel", address), images("bar", address), images("key", address));
  }

  private String images(String kind, String address) {
    return views.stream()
        .filter(view -> view.kind.equals(kind))
        .map(view -> view.image(address))
        .collect(Collectors.joining());
  }
}
