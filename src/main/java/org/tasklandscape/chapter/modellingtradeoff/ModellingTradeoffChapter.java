package org.tasklandscape.chapter.modellingtradeoff;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;
import org.tasklandscape.study.ExplorableLink;

/** Chapter 07. */
public final class ModellingTradeoffChapter implements Chapter {
  @Override
  public String notebook() {
    return "07-modelling-tradeoff";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(
        share("tradeoff-share-before", TradeoffShare.View.SHARE_BEFORE, false),
        share("tradeoff-share-after", TradeoffShare.View.SHARE_AFTER, false),
        mean("tradeoff-mean-before", TradeoffMean.View.MEAN_BEFORE, false),
        mean("tradeoff-mean-after", TradeoffMean.View.MEAN_AFTER, false),
        share("tradeoff-share-before-all", TradeoffShare.View.SHARE_BEFORE, true),
        share("tradeoff-share-after-all", TradeoffShare.View.SHARE_AFTER, true),
        mean("tradeoff-mean-before-all", TradeoffMean.View.MEAN_BEFORE, true),
        mean("tradeoff-mean-after-all", TradeoffMean.View.MEAN_AFTER, true),
        Artefact.of(TradeoffExtremes.class, TradeoffExtremes::defaults),
        Artefact.of(TradeoffCoverage.class, TradeoffCoverage::defaults),
        Artefact.of(TradeoffMedians.class, TradeoffMedians::defaults),
        Artefact.of(TradeoffDecomposition.class, TradeoffDecomposition::defaults),
        Artefact.of(TradeoffCrossover.class, TradeoffCrossover::defaults),
        Artefact.of(TradeoffOptimisation.class, TradeoffOptimisation::defaults),
        Artefact.of(TradeoffWorlds.class, TradeoffWorlds::defaults),
        Artefact.of(MetaGradientVariance.class, MetaGradientVariance::defaults));
  }

  private static Artefact share(String name, TradeoffShare.View view, boolean all) {
    return new Artefact(name, () -> new TradeoffShare(TradeoffGrid.published(), view, all));
  }

  private static Artefact mean(String name, TradeoffMean.View view, boolean all) {
    return new Artefact(name, () -> new TradeoffMean(TradeoffGrid.published(), view, all));
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return ModellingTradeoffAnswers.all();
  }

  @Override
  public List<ExplorableLink> explorable() {
    return List.of(
        new ExplorableLink("live-tradeoff", "", "trials at the predicted crossing"),
        new ExplorableLink("live-tradeoff", "tasks=5", "with few tasks"));
  }
}
