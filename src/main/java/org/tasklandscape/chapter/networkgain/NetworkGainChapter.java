package org.tasklandscape.chapter.networkgain;

import java.util.List;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;

/** Chapter 09. */
public final class NetworkGainChapter implements Chapter {
  @Override
  public String notebook() {
    return "09-network-gain";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of();
  }
}
