package org.tasklandscape.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The two kinds of input, told apart by their keys. */
enum ProblemKind {
  /** A list of tasks with covariances and optima. */
  GENERAL(
      List.of(
          "dimension",
          "probabilities",
          "covariances",
          "optima",
          "innerStep",
          "innerSamples",
          "testSamples",
          "noiseVariance"),
      List.of("Q_first_task", "nal", "maml", "excessRiskNal", "excessRiskMaml", "gain"),
      GeneralProblem::solve),

  /** Two clusters of isotropic tasks. */
  CLUSTERS(
      List.of(
          "dimension",
          "hardProbability",
          "easyCurvature",
          "hardCurvature",
          "easySpread",
          "hardSpread",
          "distance",
          "innerStep",
          "samples"),
      List.of("weightNal", "weightMaml", "nal", "maml", "excessRiskNal", "excessRiskMaml", "gain"),
      ClusterProblem::solve);

  private final List<String> inputs;
  private final List<String> results;
  private final Function<InputFile, Solution> solver;

  ProblemKind(List<String> inputs, List<String> results, Function<InputFile, Solution> solver) {
    this.inputs = inputs;
    this.results = results;
    this.solver = solver;
  }

  Solution solve(InputFile input) {
    return solver.apply(input);
  }

  /** Returns the kind whose keys these are, every input among them and no stranger. */
  static ProblemKind of(InputFile input) {
    Set<String> keys = input.keys();
    var known = new LinkedHashSet<String>();
    for (ProblemKind kind : values()) {
      known.addAll(kind.keys());
    }
    for (String key : keys) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException(
            "must have known keys, got %s; the nearest is %s".formatted(key, nearest(key, known)));
      }
    }
    ProblemKind kind = CLUSTERS.keyOfNoOther(keys) == null ? GENERAL : CLUSTERS;
    String stranger = (kind == CLUSTERS ? GENERAL : CLUSTERS).keyOfNoOther(keys);
    if (stranger != null) {
      throw new IllegalArgumentException(
          "must have the keys of one kind of input, got %s of two clusters beside %s of a list of tasks"
              .formatted(CLUSTERS.keyOfNoOther(keys), GENERAL.keyOfNoOther(keys)));
    }
    for (String key : kind.inputs) {
      if (!keys.contains(key)) {
        throw new IllegalArgumentException("must have the key %s, got none".formatted(key));
      }
    }
    return kind;
  }

  private Set<String> keys() {
    var keys = new LinkedHashSet<String>(inputs);
    keys.addAll(results);
    return keys;
  }

  /** Returns a key that only this kind has, null if there is none. */
  private String keyOfNoOther(Set<String> keys) {
    var own = new ArrayList<String>(keys);
    own.retainAll(keys());
    own.removeAll((this == GENERAL ? CLUSTERS : GENERAL).keys());
    return own.isEmpty() ? null : own.get(0);
  }

  private static String nearest(String key, Set<String> known) {
    var distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .min(Comparator.comparingInt(other -> distance.apply(key, other)))
        .orElseThrow();
  }
}
