package org.tasklandscape.chapter.testsamples;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.InputLaw;
import org.tasklandscape.regression.Landscapes;
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

  private static double[] heavyTails() {
    Adaptation step = Adaptation.step(1, 30);
    double signs = InputLaw.rademacher().curvature(1, 2, step);
    double student = InputLaw.student(5).curvature(1, 2, step);
    double weight = student / (signs + student);
    double maml = signs * weight * weight + student * (1 - weight) * (1 - weight);
    return new double[] {weight, (signs + student) / 4 / maml};
  }
}
