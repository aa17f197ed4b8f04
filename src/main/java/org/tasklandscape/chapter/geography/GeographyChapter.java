package org.tasklandscape.chapter.geography;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;
import org.tasklandscape.study.ExplorableLink;

/** Chapter 03. */
public final class GeographyChapter implements Chapter {
  @Override
  public String notebook() {
    return "03-geography";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(
        Artefact.of(Geographies.class, Geographies::defaults),
        Artefact.of(GeographyBound.class, GeographyBound::defaults),
        Artefact.of(GeographyGainDistance.class, GeographyGainDistance::defaults),
        Artefact.of(GeographyGainSpread.class, GeographyGainSpread::defaults),
        Artefact.of(GeographyHeatmap.class, GeographyHeatmap::defaults),
        Artefact.of(GeographyLimit.class, GeographyLimit::defaults),
        Artefact.of(EasySpread.class, EasySpread::defaults),
        Artefact.of(TheoremAssumptions.class, TheoremAssumptions::defaults),
        Artefact.of(BrokenSentences.class, BrokenSentences::defaults),
        Artefact.of(GainStepSize.class, GainStepSize::defaults),
        Artefact.of(GainAdaptationSteps.class, GainAdaptationSteps::defaults),
        Artefact.of(AnisotropicHardness.class, AnisotropicHardness::defaults),
        Artefact.of(ManyClusters.class, ManyClusters::defaults),
        Artefact.of(NoiseHardness.class, NoiseHardness::defaults),
        Artefact.of(HardTasksDriveGain.class, HardTasksDriveGain::defaults));
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return GeographyAnswers.all();
  }

  @Override
  public List<ExplorableLink> explorable() {
    return List.of(
        new ExplorableLink("against=distance", "the gain against the distance of the centres"),
        new ExplorableLink("against=hardSpread", "against the spread of the hard optima"),
        new ExplorableLink("samples=Infinity&against=ratio", "with infinitely many samples"));
  }
}
