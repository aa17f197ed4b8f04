package org.tasklandscape.chapter.stationarypoints;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;
import org.tasklandscape.study.ExplorableLink;

/** Chapter 08. */
public final class StationaryPointsChapter implements Chapter {
  @Override
  public String notebook() {
    return "08-stationary-points";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(
        Artefact.of(StationaryPoints.class, StationaryPoints::defaults),
        Artefact.of(StationaryRatios.class, StationaryRatios::defaults),
        Artefact.of(SegmentSpectra.class, SegmentSpectra::defaults));
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return StationaryAnswers.all();
  }

  @Override
  public List<ExplorableLink> explorable() {
    return List.of(
        new ExplorableLink(
            "live-training", "iterations=2000", "two-layer networks on their way to rest"));
  }
}
