package org.tasklandscape.chapter.modellingtradeoff;

import java.util.List;
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
    return List.of();
  }
}
