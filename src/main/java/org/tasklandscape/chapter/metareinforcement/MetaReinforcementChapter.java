package org.tasklandscape.chapter.metareinforcement;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;
import org.tasklandscape.study.ExplorableLink;

/** Chapter 14. */
public final class MetaReinforcementChapter implements Chapter {
  @Override
  public String notebook() {
    return "14-meta-reinforcement";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(
        Artefact.of(RolloutNoise.class, RolloutNoise::defaults),
        Artefact.of(RewardLandscapeGain.class, RewardLandscapeGain::defaults),
        Artefact.of(EstimatorWeights.class, EstimatorWeights::defaults),
        Artefact.of(MetaGradientSpread.class, MetaGradientSpread::defaults),
        Artefact.of(BudgetCrossing.class, BudgetCrossing::defaults),
        Artefact.of(HardnessLearned.class, HardnessLearned::defaults),
        Artefact.of(NavigationCurves.class, NavigationCurves::defaults),
        Artefact.of(NavigationLead.class, NavigationLead::defaults),
        Artefact.of(OffsetLead.class, OffsetLead::defaults),
        Artefact.of(NavigationUpdates.class, NavigationUpdates::defaults),
        Artefact.of(TestStep.class, TestStep::defaults),
        Artefact.of(HorizonLead.class, HorizonLead::defaults),
        Artefact.of(CheetahCurves.class, CheetahCurves::defaults),
        Artefact.of(PublishedCheetahCurves.class, PublishedCheetahCurves::defaults),
        Artefact.of(HopperCurves.class, HopperCurves::defaults),
        Artefact.of(WalkerCurves.class, WalkerCurves::defaults),
        Artefact.of(CheetahGait.class, CheetahGait::defaults),
        Artefact.of(TradeoffRl.class, TradeoffRl::defaults));
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return MetaReinforcementAnswers.all();
  }

  @Override
  public List<ExplorableLink> explorable() {
    return List.of(new ExplorableLink("live-control", "updates=3", "the half-cheetah adapts"));
  }
}
