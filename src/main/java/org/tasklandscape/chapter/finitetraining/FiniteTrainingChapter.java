package org.tasklandscape.chapter.finitetraining;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;

/** Chapter 05. */
public final class FiniteTrainingChapter implements Chapter {
  @Override
  public String notebook() {
    return "05-finite-training";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(
        Artefact.of(FiniteTrainingTasks.class, FiniteTrainingTasks::defaults),
        Artefact.of(FiniteTrainingSamples.class, FiniteTrainingSamples::defaults),
        Artefact.of(FiniteTrainingSplits.class, FiniteTrainingSplits::defaults),
        Artefact.of(TrainedGain.class, TrainedGain::defaults),
        Artefact.of(FewTaskGains.class, FewTaskGains::defaults),
        Artefact.of(PhaseDiagramTraining.class, PhaseDiagramTraining::defaults));
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return FiniteTrainingAnswers.all();
  }
}
