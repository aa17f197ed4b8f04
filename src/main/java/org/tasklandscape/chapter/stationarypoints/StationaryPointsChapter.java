package org.tasklandscape.chapter.stationarypoints;

import java.util.List;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;

/** Chapter 08. */
public final class StationaryPointsChapter implements Chapter {
  @Override
  public String notebook() {
    return "08-stationary-points";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of();
  }
}
