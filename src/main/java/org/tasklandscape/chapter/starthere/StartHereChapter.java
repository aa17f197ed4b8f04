package org.tasklandscape.chapter.starthere;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
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

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return StartHereAnswers.all();
  }
}
