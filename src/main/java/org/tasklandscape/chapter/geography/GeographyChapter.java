package org.tasklandscape.chapter.geography;

import java.util.List;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;
import org.tasklandscape.study.ExplorableLink;

/** Chapter 03. */
public final class GeographyChapter implements Chapter {
  @Override
  public String notebook() {
    return "03-geography";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of();
  }

  @Override
  public List<ExplorableLink> explorable() {
    return List.of(
        new ExplorableLink("against=distance", "the gain against the distance of the centres"),
        new ExplorableLink("against=hardSpread", "against the spread of the hard optima"),
        new ExplorableLink("samples=Infinity&against=ratio", "with infinitely many samples"));
  }
}
