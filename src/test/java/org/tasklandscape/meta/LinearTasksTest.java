package org.tasklandscape.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.TaskEnvironment;

/** Trained on linear regression, NAL and MAML reach the closed forms of theory 1.4 and 1.6. */
class LinearTasksTest {
  private static final int TASKS = 4;
  private static final int SIZE = 5;
  private static final double[] WEIGHTS = {0.1, 0.2, 0.3, 0.4};

  private final List<MetaTask> tasks = new ArrayList<>();
  private final List<LinearTask> linear = new ArrayList<>();

  LinearTasksTest() {
    var stream = ExampleTasks.stream("linear-tasks");
    for (int i = 0; i < TASKS; i++) {
      double[][] covariance = ExampleTasks.curvature(stream, SIZE, 0.1 + 0.1 * i);
      double[] optimum = ExampleTasks.vector(stream, SIZE);
      tasks.add(MetaTask.population(new QuadraticObjective(covariance, optimum)));
      linear.add(LinearTask.of(covariance, optimum, 0));
    }
  }

  private double[] trained(MetaAlgorithm algorithm, Optimiser optimiser) {
    var f = MetaGradient.of(algorithm, tasks, WEIGHTS, 1);
    var run = new Training(optimiser, 100_000, 1e-12).run(f, new double[SIZE]);
    assertThat(run.stop()).isEqualTo(Training.Stop.CONVERGED);
    return run.point();
  }

  private Comparison solved(int steps) {
    var environment = TaskEnvironment.finite(WEIGHTS, linear);
    var adaptation = Adaptation.population(0.3, steps);
    return Comparison.of(environment, adaptation, adaptation);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void mamlReachesItsClosedForm(int steps) {
    // Gradients are below 1e-12 and curvatures after three steps above 1e-3.
    var maml = MetaAlgorithm.maml(0.3, steps);
    assertThat(trained(maml, new Sgd(StepSize.constant(0.5))))
        .containsExactly(solved(steps).maml().toDoubleVector(), Offset.offset(1e-9));
    assertThat(trained(maml, Lbfgs.defaults()))
        .containsExactly(solved(steps).maml().toDoubleVector(), Offset.offset(1e-9));
  }

  @Test
  void nalReachesItsClosedForm() {
    assertThat(trained(MetaAlgorithm.nal(), Lbfgs.defaults()))
        .containsExactly(solved(1).nal().toDoubleVector(), Offset.offset(1e-10));
  }
}
