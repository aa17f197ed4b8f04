package org.tasklandscape.chapter.diagnose;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;

/** Chapter 13. */
public final class DiagnoseChapter implements Chapter {
  private static final int SAMPLES = 20;

  @Override
  public String notebook() {
    return "13-diagnose";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(
        Artefact.of(DiagnosisCoverage.class, DiagnosisCoverage::defaults),
        Artefact.of(DiagnosedLandscape.class, () -> DiagnosedLandscape.example(SAMPLES)),
        Artefact.of(RealTables.class, RealTables::defaults));
  }

  @Override
  public Map<String, Supplier<Answer>> answers() {
    return DiagnoseAnswers.all();
  }
}
