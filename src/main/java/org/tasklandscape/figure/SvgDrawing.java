package org.tasklandscape.figure;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import java.util.ArrayList;
import java.util.List;

/** Collects drawing commands for SVG, and beside them the labels, which stay text. */
final class SvgDrawing extends VectorGraphics2D {
  /** A character for private use around the number of a label, where its text will stand. */
  static final char PLACE = '\uE000';

  private final List<SvgLabel> labels = new ArrayList<>();

  void draw(SvgLabel label) {
    drawString(PLACE + Integer.toString(labels.size()) + PLACE, 0f, 0f);
    labels.add(label);
  }

  List<SvgLabel> labels() {
    return labels;
  }
}
