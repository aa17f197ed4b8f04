package org.tasklandscape.chapter.problemandsolutions;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;
import org.tasklandscape.study.ExplorableLink;

/** Chapter 01. */
public final class ProblemAndSolutionsChapter implements Chapter {
  @Override
  public String notebook() {
    return "01-problem-and-solutions";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(
        Artefact.of(WhatHoldsTheGainDown.class, WhatHoldsTheGainDown::defaults),
        Artefact.of(ClosedFormAgainstSimulation.class, ClosedFormAgainstSimulation::defaults));
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return ProblemAnswers.all();
  }

  @Override
  public List<ExplorableLink> explorable() {
    return List.of(
        new ExplorableLink("against=innerStep", "the gain against the step size"),
        new ExplorableLink("innerStep=0", "no step at all"),
        new ExplorableLink("live-adaptation", "", "tasks drawn by hand"));
  }
}
