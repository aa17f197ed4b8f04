package org.tasklandscape.chapter.fewshotlandscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.experiment.StepResults;
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
    List<Artefact> all = new ArrayList<>(firstRun());
    all.addAll(secondRun());
    return all;
  }

  private static List<Artefact> firstRun() {
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

  /** What the committed tables show: they come one by one, and what lacks its own is left out. */
  private static List<Artefact> secondRun() {
    boolean confirmation = StepResults.isThere(SecondRun.CONFIRMATION);
    boolean third = StepResults.isThere(SecondRun.THIRD_CONDITION);
    boolean dose = StepResults.isThere(SecondRun.DOSE_RESPONSE);
    List<Artefact> all = new ArrayList<>();
    if (confirmation || third) {
      all.add(Artefact.of(FewshotPopulation.class, FewshotPopulation::defaults));
    }
    if (confirmation) {
      all.add(Artefact.of(FewshotFrontier.class, FewshotFrontier::defaults));
      all.add(Artefact.of(FewshotCurvature.class, FewshotCurvature::defaults));
    }
    if (dose) {
      all.add(Artefact.of(FewshotDose.class, FewshotDose::defaults));
    }
    if (FewshotRobustness.isThere()) {
      all.add(Artefact.of(FewshotRobustness.class, FewshotRobustness::defaults));
    }
    if (confirmation || third || dose) {
      all.add(Artefact.of(FewshotVerdicts.class, FewshotVerdicts::defaults));
    }
    return all;
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return FewshotLandscapeAnswers.all();
  }
}
