package org.tasklandscape.chapter.anymodel;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;

/** Chapter 15. */
public final class AnyModelChapter implements Chapter {
  @Override
  public String notebook() {
    return "15-any-model";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(
        Artefact.of(CentreAndLine.class, CentreAndLine::defaults),
        Artefact.of(CentreShortfall.class, CentreShortfall::defaults),
        Artefact.of(PredictedGain.class, PredictedGain::defaults),
        Artefact.of(MeasureRanks.class, MeasureRanks::defaults),
        Artefact.of(ProbeCost.class, ProbeCost::defaults),
        Artefact.of(MeasureClaims.class, MeasureClaims::defaults),
        Artefact.of(BiasCollapse.class, BiasCollapse::defaults),
        Artefact.of(HeadGain.class, HeadGain::defaults),
        Artefact.of(HeadRanks.class, HeadRanks::defaults),
        Artefact.of(HeadClaims.class, HeadClaims::defaults),
        Artefact.of(ProbedPolicies.class, ProbedPolicies::defaults),
        Artefact.of(ProbedPolicyClaims.class, ProbedPolicyClaims::defaults));
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return AnyModelAnswers.all();
  }
}
