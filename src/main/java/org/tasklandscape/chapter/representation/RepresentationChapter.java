package org.tasklandscape.chapter.representation;

import java.util.List;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;

/** Chapter 06. */
public final class RepresentationChapter implements Chapter {
  @Override
  public String notebook() {
    return "06-representation";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of();
  }
}
