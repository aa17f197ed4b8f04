package org.tasklandscape.chapter.representation;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
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
    return List.of(
        Artefact.of(RepresentationAngle.class, RepresentationAngle::defaults),
        Artefact.of(RepresentationGain.class, RepresentationGain::defaults),
        Artefact.of(RepresentationSamples.class, RepresentationSamples::defaults),
        Artefact.of(RepresentationLandscapes.class, RepresentationLandscapes::defaults),
        Artefact.of(OwnFeatures.class, OwnFeatures::defaults));
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return RepresentationAnswers.all();
  }
}
