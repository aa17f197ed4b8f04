package org.tasklandscape.chapter.diagnose;

import java.util.List;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;

/** Chapter 13. */
public final class DiagnoseChapter implements Chapter {
  @Override
  public String notebook() {
    return "13-diagnose";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of();
  }
}
