package org.tasklandscape.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tasklandscape.files.ExactDecimal;
import org.tasklandscape.reinforcement.PolicyLearner;

/** The tables that training policies writes: each row begins with the key of its policy. */
public enum PolicyTable implements KeyedTable {
  /**
   * Mean returns on test tasks: when so many steps were made, after so many updates with the step
   * chosen for the policy or given.
   */
  RETURNS("returns.csv", "steps", "updates", "chosen", "size", "return"),

  /**
   * Means over blocks of iterations: returns before and after adaptation, divergence, and the share
   * of iterations in which the policy moved.
   */
  CURVES("curves.csv", "steps", "before", "after", "divergence", "moved"),

  /** θ at the end of training, numbers with blanks between them; of the first seed's policies. */
  POLICIES("policies.csv", "parameters"),

  /** Seconds of training and tests: the last, as it has a row of every policy. */
  TIMES("times.csv", "trainingSeconds", "testSeconds");

  /** The columns that every table has in common. */
  static final List<String> KEY = List.of("family", "method", "seed");

  private static final int BLOCK = 8;

  private final String file;
  private final List<String> columns;

  PolicyTable(String file, String... columns) {
    this.file = file;
    this.columns = List.of(columns);
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public List<String> columns() {
    return Stream.concat(KEY.stream(), columns.stream()).toList();
  }

  /** A row of the returns, behind the key. */
  static List<String> score(long steps, int updates, boolean chosen, double size, double mean) {
    return List.of(
        String.valueOf(steps),
        String.valueOf(updates),
        String.valueOf(chosen),
        ExactDecimal.of(size),
        ExactDecimal.of(mean));
  }

  /** The row of a policy's θ, behind the key. */
  static List<String> policy(double[] theta) {
    return List.of(
        Arrays.stream(theta).mapToObj(ExactDecimal::of).collect(Collectors.joining(" ")));
  }

  /** The rows of a policy's curve, behind the key: a last block may be shorter. */
  static List<List<String>> curve(List<PolicyLearner.Iteration> made) {
    return Stream.iterate(0, from -> from < made.size(), from -> from + BLOCK)
        .map(from -> point(made.subList(from, Math.min(made.size(), from + BLOCK))))
        .toList();
  }

  private static List<String> point(List<PolicyLearner.Iteration> block) {
    double before = 0;
    double after = 0;
    double divergence = 0;
    double moved = 0;
    for (PolicyLearner.Iteration made : block) {
      before += made.before();
      after += made.after();
      divergence += made.divergence();
      moved += made.moved() ? 1 : 0;
    }
    int count = block.size();
    return List.of(
        String.valueOf(block.get(count - 1).steps()),
        ExactDecimal.of(before / count),
        ExactDecimal.of(after / count),
        ExactDecimal.of(divergence / count),
        ExactDecimal.of(moved / count));
  }
}
