package org.tasklandscape.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.control.QuadraticReward.Kind;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.stats.RunningMoments;

class PolicyGradientLawTest {
  /** A = BBᵀ/d + 0.1 I. */
  private static Kind random(double probability, int d, RandomStream stream) {
    double[][] root = new double[d][d];
    double[] centre = new double[d];
    stream.gaussians(centre);
    for (double[] row : root) {
      stream.gaussians(row);
    }
    double[][] a = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        for (int k = 0; k < d; k++) {
          a[Math.max(i, j)][Math.min(i, j)] += j <= i ? root[i][k] * root[j][k] / d : 0;
        }
        a[Math.min(i, j)][Math.max(i, j)] = a[Math.max(i, j)][Math.min(i, j)];
      }
      a[i][i] += 0.1;
    }
    return new Kind(probability, a, centre);
  }

  private static double risk(Kind task, double[] theta, double deviation) {
    double sum = 0;
    double[][] a = task.curvature();
    double[] c = task.centre();
    for (int i = 0; i < c.length; i++) {
      sum += deviation * deviation * a[i][i];
      for (int j = 0; j < c.length; j++) {
        sum += (theta[i] - c[i]) * a[i][j] * (theta[j] - c[j]);
      }
    }
    return sum / 2;
  }

  /** (1/n) Σ (r - E r) z/s, from n actions. */
  private static double[] gradient(
      Kind task, double[] theta, double deviation, int rollouts, RandomStream stream) {
    int d = theta.length;
    double[] gradient = new double[d];
    double expected = risk(task, theta, deviation);
    for (int k = 0; k < rollouts; k++) {
      double[] z = new double[d];
      double[] action = theta.clone();
      stream.gaussians(z);
      for (int i = 0; i < d; i++) {
        action[i] += deviation * z[i];
      }
      double advantage = expected - risk(task, action, 0);
      for (int i = 0; i < d; i++) {
        gradient[i] += advantage * z[i] / deviation / rollouts;
      }
    }
    return gradient;
  }

  /** 29 moments in all at 5 standard errors: a false alarm once in 60 000 seeds. */
  @ParameterizedTest
  @CsvSource({"1, 0.5, 3, 0.4", "2, 0.3, 5, 1", "3, 1.2, 2, 0.2", "3, 0.6, 20, 0.7"})
  void theGradientHasThisMeanAndCovarianceAndAStepThisRisk(
      int d, double deviation, int rollouts, double step) {
    RandomStream stream = ExampleRollouts.stream("law " + d + " " + rollouts);
    Kind task = random(1, d, stream);
    var law = new PolicyGradientLaw(List.of(task), deviation, step, rollouts);
    double[] theta = new double[d];
    stream.gaussians(theta);
    double[][] expected = law.covariance(0, theta);
    double[] slope = slope(task, theta);
    int entries = d * (d + 1) / 2;
    var moments = new RunningMoments(d + entries + 1);
    for (int trial = 0; trial < 40_000; trial++) {
      double[] gradient = gradient(task, theta, deviation, rollouts, stream);
      double[] draw = new double[d + entries + 1];
      double[] adapted = theta.clone();
      int next = d;
      for (int i = 0; i < d; i++) {
        draw[i] = gradient[i];
        adapted[i] += step * gradient[i];
        for (int j = 0; j <= i; j++) {
          draw[next++] = (gradient[i] + slope[i]) * (gradient[j] + slope[j]);
        }
      }
      draw[next] = risk(task, adapted, deviation);
      moments.add(draw);
    }
    int next = d;
    for (int i = 0; i < d; i++) {
      close(moments, i, -slope[i]);
      for (int j = 0; j <= i; j++) {
        close(moments, next++, expected[i][j]);
      }
    }
    close(moments, next, law.risk(theta));
  }

  private static void close(RunningMoments seen, int i, double expected) {
    assertThat(seen.mean(i)).isCloseTo(expected, within(5 * seen.estimate(i).standardError()));
  }

  /** ∇f = A(θ - c). */
  private static double[] slope(Kind task, double[] theta) {
    double[] slope = new double[theta.length];
    for (int i = 0; i < slope.length; i++) {
      for (int j = 0; j < slope.length; j++) {
        slope[i] += task.curvature()[i][j] * (theta[j] - task.centre()[j]);
      }
    }
    return slope;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 1, 1.7})
  void isotropicTasksAreThoseOfRegressionWithRolloutsForSamples(double curvature) {
    double[][] a = {{curvature, 0, 0}, {0, curvature, 0}, {0, 0, curvature}};
    var law = new PolicyGradientLaw(List.of(new Kind(1, a, new double[3])), 0.5, 0.8, 7);
    double q = Adaptation.step(0.8, 7).curvature(curvature, 3);
    double[][] hessian = law.hessian(0);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(hessian[i][j]).isCloseTo(i == j ? q : 0, within(1e-15));
      }
    }
  }

  @Test
  void withoutAStepMamlIsJointTrainingToTheByte() {
    RandomStream stream = ExampleRollouts.stream("kinds");
    List<Kind> kinds = List.of(random(0.3, 3, stream), random(0.7, 3, stream));
    var law = new PolicyGradientLaw(kinds, 0.5, 0, 4);
    assertThat(law.maml()).isEqualTo(law.nal());
    assertThat(law.gain()).isEqualTo(1);
    var stepped = new PolicyGradientLaw(kinds, 0.5, 0.5, 4);
    assertThat(stepped.maml()).isNotEqualTo(stepped.nal());
    assertThat(stepped.gain()).isGreaterThan(1);
  }

  /** The price of estimated gradients, which falls as 1/n, also where 4n is no int. */
  @Test
  void ofVeryManyRolloutsThePriceIsPaidToo() {
    List<Kind> kinds = List.of(random(1, 3, ExampleRollouts.stream("price")));
    double[] rest = kinds.get(0).centre();
    double few = new PolicyGradientLaw(kinds, 2, 0.5, 1 << 10).excess(rest);
    double many = new PolicyGradientLaw(kinds, 2, 0.5, 1 << 30).excess(rest);
    assertThat(many).isCloseTo(few / (1 << 20), within(1e-12 * few));
    assertThat(many).isPositive();
  }

  /** T1 with rollouts for samples. */
  @Test
  void tasksOfOneCurvatureGainNothingWhereverTheirBestActionsLie() {
    RandomStream stream = ExampleRollouts.stream("equal");
    Kind one = random(0.25, 2, stream);
    var other = new Kind(0.75, one.curvature(), new double[] {5, -3});
    var law = new PolicyGradientLaw(List.of(one, other), 0.5, 0.6, 4);
    double[] nal = law.nal();
    assertThat(law.maml()).containsExactly(nal, Offset.offset(1e-13));
    for (int i = 0; i < 2; i++) {
      double mean = 0.25 * one.centre()[i] + 0.75 * other.centre()[i];
      assertThat(nal[i]).isCloseTo(mean, within(1e-13));
    }
    assertThat(law.gain()).isCloseTo(1, within(1e-13));
  }

  @Test
  void bothEndWhereTheirRiskIsLeast() {
    RandomStream stream = ExampleRollouts.stream("least");
    List<Kind> kinds = List.of(random(0.4, 2, stream), random(0.6, 2, stream));
    var trained = new PolicyGradientLaw(kinds, 0.3, 0.5, 6);
    var plain = new PolicyGradientLaw(kinds, 0.3, 0, 6);
    for (int trial = 0; trial < 20; trial++) {
      double[] away = {0.1 * stream.gaussian(), 0.1 * stream.gaussian()};
      assertThat(trained.risk(sum(trained.maml(), away)))
          .isGreaterThan(trained.risk(trained.maml()));
      assertThat(plain.risk(sum(plain.nal(), away))).isGreaterThan(plain.risk(plain.nal()));
    }
  }

  private static double[] sum(double[] a, double[] b) {
    return new double[] {a[0] + b[0], a[1] + b[1]};
  }

  @Test
  void badInputGetsOneLine() {
    Kind task = random(1, 2, ExampleRollouts.stream("kind"));
    assertThatThrownBy(() -> new PolicyGradientLaw(List.of(), 1, 1, 1))
        .hasMessage("there must be at least one kind of task, got none");
    assertThatThrownBy(() -> new PolicyGradientLaw(List.of(task), 0, 1, 1))
        .hasMessage("sigma must be finite and > 0, got 0.0");
    assertThatThrownBy(() -> new PolicyGradientLaw(List.of(task), 1, -1, 1))
        .hasMessage("the inner step must be finite and >= 0, got -1.0");
    assertThatThrownBy(() -> new PolicyGradientLaw(List.of(task), 1, 1, 0))
        .hasMessage("the number of rollouts must be >= 1, got 0");
  }
}
