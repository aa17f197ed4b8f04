package org.tasklandscape.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.stats.Estimate;

/**
 * From interval to verdict, by rules fixed beforehand. The data cannot tell where
 *
 * <ul>
 *   <li>there are fewer than max({@value #FEWEST_TASKS}, 2(d + 1)) tasks of at least 4 rows;
 *   <li>some σ² is unknown, as tasks have no row left and their clusters share no covariance;
 *   <li>a solution is missing, or a risk is not positive, in more than 1 % of the replicates;
 *   <li>the standard error of log E<sub>m</sub>(w<sub>MAML</sub>) exceeds {@value #LARGEST_ERROR};
 *   <li>it rests on fewer than {@value #FEWEST_CARRIERS} tasks, (Σφ²)²/Σφ⁴ of their influences;
 *   <li>the interval of the gain contains {@value DiagnosisVerdict#WORTHWHILE}, and its upper end
 *       is more than that times its lower one.
 * </ul>
 *
 * <p>Else an interval above {@value DiagnosisVerdict#WORTHWHILE} is for MAML, if learning from so
 * few tasks keeps the gain above 1, and one below it says that there is no difference, or that NAL
 * is better where learning costs MAML so much more that the gain of the learnt solutions is below
 * 1/{@value DiagnosisVerdict#WORTHWHILE}. A narrow interval around it goes by its middle: the gain
 * is known then, and to speak only when it happens to fall on one side would select the intervals
 * that miss.
 */
final class Judgement {
  private static final double WORTHWHILE = DiagnosisVerdict.WORTHWHILE;

  private static final int FEWEST_TASKS = 20;
  private static final double LARGEST_ERROR = 0.35;
  private static final double FEWEST_CARRIERS = 5;
  private static final double VALID = 0.99;

  private final List<String> reasons = new ArrayList<>();
  private DiagnosisVerdict verdict;

  /** Why nothing can be told whatever the interval says; empty where it can. */
  static List<String> obstacles(int tasks, int features, int withoutNoise) {
    List<String> obstacles = new ArrayList<>();
    int fewest = Math.max(FEWEST_TASKS, 2 * (features + 1));
    if (tasks < fewest) {
      obstacles.add(
          "too few tasks: %d of at least 4 rows, where %d features need %d"
              .formatted(tasks, features, fewest));
    }
    if (withoutNoise > 0) {
      obstacles.add(
          ("too few rows: %d tasks have no more than features and a mean take up, and the"
                  + " covariances of the tasks of a cluster differ")
              .formatted(withoutNoise));
    }
    return obstacles;
  }

  /** Why this bootstrap is not to be trusted; empty where it is. */
  static List<String> obstacles(GainBootstrap bootstrap) {
    if (bootstrap.validShare() < VALID) {
      return List.of("the excess risk cannot be told from noise: more tasks or rows are needed");
    }
    List<String> obstacles = new ArrayList<>();
    if (bootstrap.error(1) > LARGEST_ERROR) {
      obstacles.add(
          "the excess risk of MAML is known to a factor of %s only"
              .formatted(MissingCondition.number(Math.exp(2 * bootstrap.error(1)))));
    }
    double carriers = bootstrap.carriers(1);
    if (!bootstrap.solutionsMayAgree()) {
      carriers = Math.min(carriers, bootstrap.carriers(2));
    }
    if (carriers < FEWEST_CARRIERS) {
      obstacles.add(
          "the estimate rests on %s tasks alone".formatted(MissingCondition.number(carriers)));
    }
    return obstacles;
  }

  Judgement(List<String> obstacles, Estimate gain, Estimate trained, MissingCondition condition) {
    reasons.addAll(obstacles);
    if (!obstacles.isEmpty()) {
      verdict = DiagnosisVerdict.CANNOT_TELL;
      return;
    }
    boolean known = gain.upper() < WORTHWHILE * gain.lower();
    boolean little = gain.upper() < WORTHWHILE || known && gain.value() < WORTHWHILE;
    boolean much = gain.lower() > WORTHWHILE || known && !little;
    if (little) {
      boolean worse = trained.upper() < 1 / WORTHWHILE;
      verdict = worse ? DiagnosisVerdict.USE_NAL : DiagnosisVerdict.NO_DIFFERENCE;
      reasons.add(condition.sentence());
      if (worse) {
        reasons.add("learnt from so few tasks MAML is the worse of the two");
      }
    } else if (much && trained.lower() > 1) {
      verdict = DiagnosisVerdict.USE_MAML;
      reasons.add(
          "MAML's excess risk after adaptation is %s times smaller (at least %s times)"
              .formatted(
                  MissingCondition.number(gain.value()), MissingCondition.number(gain.lower())));
    } else {
      verdict = DiagnosisVerdict.CANNOT_TELL;
      reasons.add(
          much
              ? "the gain may be lost by learning from so few tasks"
              : "the interval of the gain contains the worthwhile one of " + WORTHWHILE);
    }
  }

  DiagnosisVerdict verdict() {
    return verdict;
  }

  List<String> reasons() {
    return List.copyOf(reasons);
  }
}
