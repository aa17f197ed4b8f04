package org.tasklandscape.site;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.experiment.PolicyResults.Moment;

/**
 * The committed policies of the half-cheetah as a script: the parameters of each method's first
 * seed, and the sizes of the steps that validation tasks chose for one, two and three updates.
 */
final class LivePolicies {
  private static final String RESULTS = "cheetah-small";
  private static final String FAMILY = "half-cheetah-small";
  private static final List<String> METHODS = List.of("drs", "maml");
  private static final int UPDATES = 3;

  private LivePolicies() {}

  static String script() {
    PolicyResults results = PolicyResults.committed(RESULTS);
    return METHODS.stream()
        .map(method -> "  %s: %s,\n".formatted(method, policy(results, method)))
        .collect(Collectors.joining("", "const livePolicies = {\n", "};\n"));
  }

  private static String policy(PolicyResults results, String method) {
    long budget = results.config().training().budget();
    long seed = results.config().seeds().get(0);
    String sizes =
        IntStream.rangeClosed(1, UPDATES)
            .mapToObj(k -> results.size(FAMILY, method, Moment.after(budget, k)).of(seed))
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return "{ steps: [%s], theta: %s }"
        .formatted(sizes, Arrays.toString(results.parameters(FAMILY, method)));
  }
}
