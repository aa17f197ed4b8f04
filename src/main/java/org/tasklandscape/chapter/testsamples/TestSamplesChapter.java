package org.tasklandscape.chapter.testsamples;

import java.util.List;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;
import org.tasklandscape.study.ExplorableLink;

/** Chapter 04. */
public final class TestSamplesChapter implements Chapter {
  @Override
  public String notebook() {
    return "04-test-samples";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.of(GainTestSamples.class, GainTestSamples::defaults));
  }

  @Override
  public List<ExplorableLink> explorable() {
    return List.of(new ExplorableLink("against=samples", "the gain against the number of samples"));
  }
}
