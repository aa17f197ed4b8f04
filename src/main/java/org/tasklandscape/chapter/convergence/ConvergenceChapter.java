package org.tasklandscape.chapter.convergence;

import java.util.List;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;

/** Chapter 10. */
public final class ConvergenceChapter implements Chapter {
  @Override
  public String notebook() {
    return "10-convergence";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of();
  }
}
