package org.tasklandscape.chapter.hardness;

import java.util.List;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;
import org.tasklandscape.study.ExplorableLink;

/** Chapter 02. */
public final class HardnessChapter implements Chapter {
  @Override
  public String notebook() {
    return "02-hardness";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of();
  }

  @Override
  public List<ExplorableLink> explorable() {
    return List.of(
        new ExplorableLink("against=ratio", "the gain against the ratio of curvatures"),
        new ExplorableLink("ratio=1&against=ratio", "no discrepancy in hardness"));
  }
}
