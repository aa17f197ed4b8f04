package org.tasklandscape.diagnosis;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Features that cannot be used, by their numbers, which those who know their names can replace. */
public final class FeatureException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String rule;
  private final List<Integer> features;

  /**
   * Features that break a rule.
   *
   * @param rule the message up to the features
   * @param features from 0
   */
  FeatureException(String rule, List<Integer> features) {
    super(message(rule, features, feature -> "number " + (feature + 1)));
    this.rule = rule;
    this.features = List.copyOf(features);
  }

  /**
   * The message with names.
   *
   * @param name of each feature, from 0
   * @return the message
   */
  public String naming(Function<Integer, String> name) {
    return message(rule, features, name);
  }

  private static String message(
      String rule, List<Integer> features, Function<Integer, String> name) {
    return features.stream().map(name).collect(Collectors.joining(", ", rule + " ", ""));
  }
}
