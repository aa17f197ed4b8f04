package org.tasklandscape.chapter.convergence;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;

/** Chapter 10. */
public final class ConvergenceChapter implements Chapter {
  @Override
  public String notebook() {
    return "10-convergence";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(
        Artefact.of(IterationsToAccuracy.class, IterationsToAccuracy::defaults),
        Artefact.of(SharpRate.class, SharpRate::defaults),
        Artefact.of(StepRules.class, StepRules::defaults),
        Artefact.of(FirstOrderFloor.class, FirstOrderFloor::defaults),
        Artefact.of(NetworkConvergence.class, NetworkConvergence::defaults),
        Artefact.of(HessianFreeFloor.class, HessianFreeFloor::defaults),
        Artefact.of(StochasticBatches.class, StochasticBatches::defaults),
        Artefact.of(BatchSizes.class, BatchSizes::defaults),
        Artefact.of(HarderToOptimise.class, HarderToOptimise::defaults),
        Artefact.of(OverallCost.class, OverallCost::defaults),
        Artefact.of(ConvergenceNumbers.class, ConvergenceNumbers::defaults));
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return ConvergenceAnswers.all();
  }
}
