package org.tasklandscape.chapter.fewshotnatural;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
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
    List<Artefact> all = new ArrayList<>(firstRun());
    // The tables of the second run come one by one; a seed alone has no interval.
    if (FewshotKnownAccuracy.defaults().run().size() > 0) {
      all.add(Artefact.of(FewshotKnownAccuracy.class, FewshotKnownAccuracy::defaults));
    }
    if (FewshotKnownGains.defaults().run().size() > 0) {
      all.add(Artefact.of(FewshotKnownGains.class, FewshotKnownGains::defaults));
    }
    return all;
  }

  private static List<Artefact> firstRun() {
    return List.of(
        Artefact.of(AlphabetHardness.class, AlphabetHardness::defaults),
        Artefact.of(FewshotNaturalTasks.class, FewshotNaturalTasks::defaults),
        Artefact.of(FewshotNaturalCurves.class, FewshotNaturalCurves::defaults),
        Artefact.of(FewshotNaturalAccuracy.class, FewshotNaturalAccuracy::defaults),
        Artefact.of(FewshotNaturalScores.class, FewshotNaturalScores::defaults),
        Artefact.of(FewshotNaturalGain.class, FewshotNaturalGain::defaults),
        Artefact.of(FewshotNaturalContrasts.class, FewshotNaturalContrasts::defaults),
        Artefact.of(FewshotNaturalOneshot.class, FewshotNaturalOneshot::defaults),
        Artefact.of(FewshotSuperclasses.class, FewshotSuperclasses::defaults),
        Artefact.of(FewshotReference.class, FewshotReference::defaults),
        Artefact.of(FewshotReferenceMethods.class, FewshotReferenceMethods::defaults));
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return FewshotNaturalAnswers.all();
  }
}
