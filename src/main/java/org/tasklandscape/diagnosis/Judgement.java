package org.tasklandscape.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.diagnosis.GainBootstrap.Quantity;
import org.tasklandscape.stats.Estimate;

/**
 * From interval to verdict, by rules fixed beforehand. The data cannot tell where
 *
 * <ul>
 *   <li>all tasks have one design;
 *   <li>there are fewer than max({@value #FEWEST_TASKS}, 2(d + 1)) tasks of at least d + 2 rows;
 *   <li>a solution is missing, or a risk is not positive, in more than 1 % of the replicates;
 *   <li>the standard error of log E<sub>m</sub>(w<sub>MAML</sub>) exceeds {@value #LARGEST_ERROR};
 *   <li>it rests on fewer than {@value #FEWEST_CARRIERS} tasks, (Σφ²)²/Σφ⁴ of their influences;
 *   <li>the interval of the gain contains {@value DiagnosisVerdict#WORTHWHILE}, and its upper end
 *       is more than that times its lower one.
 * </ul>
 *
 * <p>Else an interval above {@value DiagnosisVerdict#WORTHWHILE} is for MAML, if learning from so
 * few tasks keeps the gain above 1, and one below it says that there is no difference, or that NAL
 * is better where the whole interval of the learnt gain is below 1/{@value
 * DiagnosisVerdict#WORTHWHILE}. An interval around it that is narrow says that either will do.
 */
final class Judgement {
  static final String EQUAL_DESIGNS =
      "all tasks have one design: the same x were chosen for each, and on these both solutions are"
          + " one (T1); what tasks with other x would gain they do not show";

  static final String UNKNOWN_TAILS =
      "heavy tails are not tested: of several features, fourth moments are known in their own units"
          + " alone; the interval takes the standardised ones for Gaussian";

  private static final double WORTHWHILE = DiagnosisVerdict.WORTHWHILE;

  private static final int FEWEST_TASKS = 20;
  private static final double LARGEST_ERROR = 0.35;
  private static final double FEWEST_CARRIERS = 5;
  private static final double VALID = 0.99;

  private final List<String> reasons = new ArrayList<>();
  private DiagnosisVerdict verdict;

  /** Why nothing can be told whatever the interval says; empty where it can. */
  static List<String> obstacles(int tasks, int features) {
    int fewest = Math.max(FEWEST_TASKS, 2 * (features + 1));
    if (tasks >= fewest) {
      return List.of();
    }
    return List.of(
        "too few tasks: %d of at least %d rows, where %d features need %d"
            .formatted(tasks, features + 2, features, fewest));
  }

  /** Why this bootstrap is not to be trusted; empty where it is. */
  static List<String> obstacles(GainBootstrap bootstrap) {
    if (bootstrap.validShare() < VALID) {
      return List.of("the excess risk cannot be told from noise: more tasks or rows are needed");
    }
    List<String> obstacles = new ArrayList<>();
    if (bootstrap.error(Quantity.MAML) > LARGEST_ERROR) {
      obstacles.add(
          "the excess risk of MAML is known to a factor of %s only"
              .formatted(
                  MissingCondition.number(StrictMath.exp(2 * bootstrap.error(Quantity.MAML)))));
    }
    double carriers = bootstrap.carriers(Quantity.MAML);
    if (!bootstrap.solutionsMayAgree()) {
      carriers = Math.min(carriers, bootstrap.carriers(Quantity.GAIN));
    }
    if (carriers < FEWEST_CARRIERS) {
      obstacles.add(
          "the estimate rests on %s tasks alone".formatted(MissingCondition.number(carriers)));
    }
    return obstacles;
  }

  /** What tails unlike a Gaussian's mean for the interval. */
  static String tails(Estimate kurtosis, double shift) {
    return ("inputs are not Gaussian: fourth moments are %s times as large (%s to %s); the interval"
            + " is wider by a factor of %s for it, and features with heavy tails should be"
            + " transformed")
        .formatted(
            MissingCondition.number(kurtosis.value()),
            MissingCondition.number(kurtosis.lower()),
            MissingCondition.number(kurtosis.upper()),
            MissingCondition.number(StrictMath.exp(Math.abs(shift))));
  }

  Judgement(List<String> obstacles, Estimate gain, Estimate trained, MissingCondition condition) {
    reasons.addAll(obstacles);
    if (!obstacles.isEmpty()) {
      verdict = DiagnosisVerdict.CANNOT_TELL;
    } else if (gain.upper() < WORTHWHILE) {
      boolean worse = trained.upper() < 1 / WORTHWHILE;
      verdict = worse ? DiagnosisVerdict.USE_NAL : DiagnosisVerdict.NO_DIFFERENCE;
      reasons.add(condition.sentence());
      if (worse) {
        reasons.add("learnt from so few tasks MAML is the worse of the two");
      }
    } else if (gain.lower() > WORTHWHILE) {
      judgeMaml(gain, trained);
    } else if (gain.upper() < WORTHWHILE * gain.lower()) {
      verdict = DiagnosisVerdict.EITHER;
      reasons.add("the gain is known, and about the worthwhile one of " + WORTHWHILE);
    } else {
      verdict = DiagnosisVerdict.CANNOT_TELL;
      reasons.add("the interval of the gain contains the worthwhile one of " + WORTHWHILE);
    }
  }

  private void judgeMaml(Estimate gain, Estimate trained) {
    boolean kept = trained.lower() > 1;
    verdict = kept ? DiagnosisVerdict.USE_MAML : DiagnosisVerdict.CANNOT_TELL;
    reasons.add(
        kept
            ? "MAML's excess risk after adaptation is %s times smaller (at least %s times)"
                .formatted(
                    MissingCondition.number(gain.value()), MissingCondition.number(gain.lower()))
            : "the gain may be lost by learning from so few tasks");
  }

  DiagnosisVerdict verdict() {
    return verdict;
  }

  List<String> reasons() {
    return List.copyOf(reasons);
  }
}
