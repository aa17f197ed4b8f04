package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tasklandscape.regression.TwoClusters;

/** The parameters that a figure holds fixed: what varies in it must not be stated as one number. */
final class FixedParameters {
  private FixedParameters() {}

  /** The clusters in words, without for example "R" and "r_H". */
  static String of(TwoClusters world, String... varying) {
    return Arrays.stream(Captions.of(world).split(", "))
        .filter(part -> Arrays.stream(varying).noneMatch(name -> part.startsWith(name + " = ")))
        .collect(Collectors.joining(", "));
  }

  /** Every parameter of a study, without for example {@code world.distance}. */
  static Map<String, Object> of(Record study, String... varying) {
    Map<String, Object> parameters = Parameters.of(study);
    parameters.keySet().removeAll(List.of(varying));
    return parameters;
  }

  /** For example "0.01, 0.1, 1". */
  static String list(List<Double> values) {
    return values.stream().map(Captions::number).collect(Collectors.joining(", "));
  }
}
