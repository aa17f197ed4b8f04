package org.tasklandscape.chapter.fewshotnatural;

import java.util.List;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;

/** Chapter 12. */
public final class FewshotNaturalChapter implements Chapter {
  @Override
  public String notebook() {
    return "12-fewshot-natural";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of();
  }
}
