package org.tasklandscape.chapter.testsamples;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.InputLaw;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;

/** Right answers of chapter 04. */
final class TestSamplesAnswers {
  private TestSamplesAnswers() {}

  static Map<String, Supplier<Answer>> all() {
    return Map.of(
        "4.1",
        () -> Answer.number(TestSamplesAnswers::samplesForTwo),
        "4.2",
        () -> Answer.number(TestSamplesAnswers::gainOfTwoDirections),
        "4.2b",
        TestSamplesAnswers::gainOfASpectrum,
        "4.3",
        () -> new Answer.Numbers(2, TestSamplesAnswers::heavyTails));
  }

  private static double samplesForTwo() {
    TwoClusters world = Landscapes.favourable();
    return IntStream.iterate(world.dimension() + 1, m -> m + 1)
        .filter(m -> world.compare(Adaptation.step(1, m), Adaptation.step(1, m)).gain() >= 2)
        .findFirst()
        .getAsInt();
  }

  private static double gainOfTwoDirections() {
    Adaptation step = Adaptation.step(1, 60);
    return TwoClusters.of(2, TwoClusters.easy(1, 0), TwoClusters.hard(0.1, 0), 4)
        .compare(step, step)
        .gain();
  }

  /** Two tasks of the spectra (1, s) and t(1, s), d_eff = 1 + s²: the general solver. */
  private static Answer gainOfASpectrum() {
    return new Answer.Formula(
        List.of("d_eff", "m", "t"),
        random ->
            new double[] {
              1 + random.between(0.05, 0.95), random.whole(10, 300), random.between(0.05, 0.5)
            },
        x -> {
          Adaptation step = Adaptation.step(1, x[1]);
          TaskEnvironment pair =
              TaskEnvironment.finite(
                  new double[] {0.5, 0.5}, List.of(task(x[0], 1, 0), task(x[0], x[2], 1)));
          return Comparison.of(pair, step, step).gain() - 1;
        });
  }

  private static LinearTask task(double effective, double scale, double at) {
    double[] spectrum = {scale, scale * Math.sqrt(effective - 1)};
    return LinearTask.of(
        Nd4j.diag(Nd4j.createFromArray(spectrum)), Nd4j.createFromArray(at, 0.0), 0);
  }

  private static double[] heavyTails() {
    Adaptation step = Adaptation.step(1, 30);
    double signs = InputLaw.rademacher().curvature(1, 2, step);
    double student = InputLaw.student(5).curvature(1, 2, step);
    double weight = student / (signs + student);
    double maml = signs * weight * weight + student * (1 - weight) * (1 - weight);
    return new double[] {weight, (signs + student) / 4 / maml};
  }
}
