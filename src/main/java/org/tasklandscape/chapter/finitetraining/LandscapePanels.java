package org.tasklandscape.chapter.finitetraining;

import java.util.List;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Words;

/** A figure with one panel for each of the four {@link Landscapes}, and what fills its words. */
final class LandscapePanels {
  private LandscapePanels() {}

  static FigureBuilder of(Words words, List<Integer> innerSamples) {
    return words
        .with("samples", innerSamples.stream().map(inner -> 2 * inner).toList())
        .with("favourable", Landscapes.favourable())
        .with("noDiscrepancy", Landscapes.withoutDiscrepancy().hard().curvature())
        .with("spread", Landscapes.spread().hard().spread())
        .with("near", Landscapes.near().distance())
        .figure()
        .columns(2)
        .panelSize(850, 560);
  }
}
