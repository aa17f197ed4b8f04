package org.tasklandscape.chapter.hardness;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
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
    return List.of(
        Artefact.of(DescentAndHardness.class, DescentAndHardness::defaults),
        Artefact.of(TaskWeight.class, TaskWeight::defaults),
        Artefact.of(LossLandscapeLine.class, LossLandscapeLine::defaults),
        Artefact.of(LossLandscapePlane.class, LossLandscapePlane::defaults),
        Artefact.of(NoDiscrepancy.class, NoDiscrepancy::defaults),
        Artefact.of(HardnessGain.class, HardnessGain::defaults),
        Artefact.of(HardnessBound.class, HardnessBound::defaults),
        Artefact.of(PhaseDiagram.class, PhaseDiagram::defaults));
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return HardnessAnswers.all();
  }

  @Override
  public List<ExplorableLink> explorable() {
    return List.of(
        new ExplorableLink("against=ratio", "the gain against the ratio of curvatures"),
        new ExplorableLink("ratio=1&against=ratio", "no discrepancy in hardness"));
  }
}
