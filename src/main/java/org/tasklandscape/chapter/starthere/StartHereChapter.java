package org.tasklandscape.chapter.starthere;

import java.util.List;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;
import org.tasklandscape.study.ExplorableLink;

/** Chapter 00. */
public final class StartHereChapter implements Chapter {
  @Override
  public String notebook() {
    return "00-start-here";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(
        Artefact.of(TheQuestion.class, TheQuestion::defaults),
        Artefact.of(FourLandscapes.class, FourLandscapes::defaults));
  }

  @Override
  public List<ExplorableLink> explorable() {
    return List.of(new ExplorableLink("", "the favourable landscape"));
  }
}
