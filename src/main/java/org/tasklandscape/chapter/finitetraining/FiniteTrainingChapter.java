package org.tasklandscape.chapter.finitetraining;

import java.util.List;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;

/** Chapter 05. */
public final class FiniteTrainingChapter implements Chapter {
  @Override
  public String notebook() {
    return "05-finite-training";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of();
  }
}
