package org.tasklandscape.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What is known of one trained network, as its rows are read. */
final class ExaminedNetwork {
  final Map<TestMode, Double> accuracies = new LinkedHashMap<>();
  final Map<TestMode, Double> sizes = new LinkedHashMap<>();

  /** Loss and accuracy by iteration. */
  final TreeMap<Integer, double[]> curve = new TreeMap<>();

  double seconds = Double.NaN;
}
