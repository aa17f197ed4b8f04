package org.tasklandscape.fewshot;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/**
 * The accuracy of a network's features on test tasks without a step: a drawing has the label of the
 * nearest {@link Adaptation#PROTOTYPES prototype}.
 *
 * @param tasks of each kind, at least 1
 */
public record NearestFeatures(int tasks) {
  /**
   * A mean accuracy.
   *
   * @param kind of the tasks
   * @param accuracy the mean over them
   */
  public record Score(String kind, double accuracy) {}

  /**
   * Checks the number of tasks.
   *
   * @throws IllegalArgumentException if there is none
   */
  public NearestFeatures {
    Require.atLeastOne("tasks", tasks);
  }

  /**
   * Tests a network.
   *
   * @param network the architecture
   * @param w its parameters
   * @param landscape whose test tasks are drawn
   * @param streams the seed; tasks are those of its stream "test", as for {@link StepExamination}
   * @param trials over whose threads the tasks are spread
   * @return a score of each kind
   */
  public List<Score> of(
      ConvNetwork network, double[] w, FewShotTasks landscape, Streams streams, Trials trials) {
    var desks = new Desks<>(() -> new TaskDesk(network, landscape.shape()));
    List<Score> scores = new ArrayList<>();
    for (String kind : landscape.kinds()) {
      int number = landscape.kinds().indexOf(kind);
      List<Double> found =
          trials.run(
              tasks,
              task ->
                  desks.at(
                      desk -> {
                        desk.lay(landscape.test(number, streams.stream("test", task)));
                        return desk.atOnce(Adaptation.PROTOTYPES, w);
                      }));
      scores.add(new Score(kind, found.stream().mapToDouble(x -> x).sum() / tasks));
    }
    return scores;
  }
}
