package org.tasklandscape.chapter.testsamples;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
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
    return List.of(
        Artefact.of(GainTestSamples.class, GainTestSamples::defaults),
        new Artefact("effective-dimension", EffectiveDimensions::defaults),
        Artefact.of(PhaseDiagramGeography.class, PhaseDiagramGeography::defaults),
        Artefact.of(Mismatch.class, Mismatch::defaults),
        Artefact.of(TunedSteps.class, TunedSteps::defaults),
        Artefact.of(NonGaussian.class, NonGaussian::defaults));
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return TestSamplesAnswers.all();
  }

  @Override
  public List<ExplorableLink> explorable() {
    return List.of(new ExplorableLink("against=samples", "the gain against the number of samples"));
  }
}
