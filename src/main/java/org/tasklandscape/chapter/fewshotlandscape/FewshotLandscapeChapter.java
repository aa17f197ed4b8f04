package org.tasklandscape.chapter.fewshotlandscape;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;

/** Chapter 11. */
public final class FewshotLandscapeChapter implements Chapter {
  @Override
  public String notebook() {
    return "11-fewshot-landscape";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(
        Artefact.of(FewshotTasks.class, FewshotTasks::defaults),
        Artefact.of(FewshotGeography.class, FewshotGeography::defaults),
        Artefact.of(FewshotAccuracy.class, FewshotAccuracy::defaults),
        Artefact.of(FewshotStepSize.class, FewshotStepSize::defaults),
        Artefact.of(FewshotMultiverse.class, FewshotMultiverse::defaults),
        Artefact.of(FewshotGainShare.class, FewshotGainShare::defaults),
        Artefact.of(FewshotLearningCurves.class, FewshotLearningCurves::defaults),
        Artefact.of(FewshotContrasts.class, FewshotContrasts::defaults));
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return FewshotLandscapeAnswers.all();
  }
}
