package org.tasklandscape.chapter.modellingtradeoff;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;

/** Chapter 07. */
public final class ModellingTradeoffChapter implements Chapter {
  @Override
  public String notebook() {
    return "07-modelling-tradeoff";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(
        share("tradeoff-share-before", TradeoffShare.View.SHARE_BEFORE),
        share("tradeoff-share-after", TradeoffShare.View.SHARE_AFTER),
        mean("tradeoff-mean-before", TradeoffMean.View.MEAN_BEFORE),
        mean("tradeoff-mean-after", TradeoffMean.View.MEAN_AFTER),
        Artefact.of(TradeoffMedians.class, TradeoffMedians::defaults),
        Artefact.of(TradeoffDecomposition.class, TradeoffDecomposition::defaults),
        Artefact.of(TradeoffCrossover.class, TradeoffCrossover::defaults),
        Artefact.of(TradeoffWorlds.class, TradeoffWorlds::defaults),
        Artefact.of(MetaGradientVariance.class, MetaGradientVariance::defaults));
  }

  private static Artefact share(String name, TradeoffShare.View view) {
    return new Artefact(name, () -> new TradeoffShare(TradeoffGrid.published(), view));
  }

  private static Artefact mean(String name, TradeoffMean.View view) {
    return new Artefact(name, () -> new TradeoffMean(TradeoffGrid.published(), view));
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return ModellingTradeoffAnswers.all();
  }
}
