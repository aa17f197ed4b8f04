package org.tasklandscape.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.stats.ExactDraw;
import org.tasklandscape.stats.ExactSums;

class TaskMomentsTest {
  @Test
  void theyAreTheMomentsOfTheRows() {
    var rows = new ExactSums(2);
    var draw = new ExactDraw(2);
    rows.add(draw.set(new double[] {1, 10, 3, 14}, 0));
    rows.add(draw.set(new double[] {1, 10, 3, 14}, 2));
    TaskMoments task = TaskMoments.of("a", rows, 1);
    assertThat(task)
        .isEqualTo(new TaskMoments("a", 2, new double[] {2, 12}, new double[] {2, 4, 8}));
    assertThat(task.dimension()).isEqualTo(1);
    assertThat(task).hasToString("task a: 2 rows, 1 features");
  }

  /** Four rows of two features with q = ‖x‖² behind: Σ ‖x - x̄‖⁴ of their definition. */
  @Test
  void theFourthMomentIsThatOfCentredRows() {
    double[][] x = {{3, -1}, {5, 0}, {4, 2}, {8, 7}};
    var sums = new ExactSums(4);
    var draw = new ExactDraw(4);
    for (double[] row : x) {
      sums.add(draw.set(new double[] {row[0], row[1], 9, row[0] * row[0] + row[1] * row[1]}, 0));
    }
    double expected = 0;
    for (double[] row : x) {
      double square = Math.pow(row[0] - 5, 2) + Math.pow(row[1] - 2, 2);
      expected += square * square;
    }
    TaskMoments task = TaskMoments.of("a", sums, 2);
    assertThat(task.fourth()).isCloseTo(expected, within(1e-9));
    assertThat(task.mean()).containsExactly(5, 2, 9);
    assertThat(task.cross()).containsExactly(14, 21, 0, 38, 0, 0);
  }

  /** Rows at a million deviations from 0 lose the digits of q: nothing is told then. */
  @Test
  void farFromZeroTheFourthMomentIsUnknown() {
    var sums = new ExactSums(3);
    var draw = new ExactDraw(3);
    for (double x : new double[] {1e6, 1e6 + 1, 1e6 + 2}) {
      sums.add(draw.set(new double[] {x, 0, x * x}, 0));
    }
    assertThat(TaskMoments.of("a", sums, 1).fourth()).isNaN();
  }

  @Test
  void arraysAreCopied() {
    double[] mean = {1, 2};
    double[] cross = {1, 0, 1};
    var task = new TaskMoments("a", 5, mean, cross);
    mean[0] = 7;
    cross[0] = 7;
    task.mean()[1] = 7;
    task.cross()[1] = 7;
    assertThat(task.mean()).containsExactly(1, 2);
    assertThat(task.cross()).containsExactly(1, 0, 1);
  }

  @Test
  void equalsSeesEveryNumber() {
    var task = new TaskMoments("a", 5, new double[] {1, 2}, new double[] {1, 0, 1});
    assertThat(task)
        .hasSameHashCodeAs(new TaskMoments("a", 5, new double[] {1, 2}, new double[] {1, 0, 1}))
        .isNotEqualTo(new TaskMoments("b", 5, new double[] {1, 2}, new double[] {1, 0, 1}))
        .isNotEqualTo(new TaskMoments("a", 6, new double[] {1, 2}, new double[] {1, 0, 1}))
        .isNotEqualTo(new TaskMoments("a", 5, new double[] {1, 3}, new double[] {1, 0, 1}))
        .isNotEqualTo(new TaskMoments("a", 5, new double[] {1, 2}, new double[] {1, 0, 2}));
  }

  @Test
  void whatDoesNotFitIsNamed() {
    double[] mean = {1, 2};
    double[] cross = {1, 0, 1};
    assertThatThrownBy(() -> new TaskMoments("a", 0, mean, cross))
        .hasMessage("a task must have rows >= 1, got 0");
    assertThatThrownBy(() -> new TaskMoments("a", 1, new double[1], new double[1]))
        .hasMessage("a task must have a feature and a target, got 1 columns");
    assertThatThrownBy(() -> new TaskMoments("a", 1, mean, new double[4]))
        .hasMessage("2 columns must have 3 cross-products, got 4");
    assertThatThrownBy(() -> new TaskMoments("a", 1, new double[] {1, Double.NaN}, cross))
        .hasMessage("task a must have numbers whose sums of squares are finite, got NaN");
  }
}
