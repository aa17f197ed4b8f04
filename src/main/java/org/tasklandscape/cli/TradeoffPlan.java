package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tasklandscape.files.Json;
import org.tasklandscape.rule.Require;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffSimulation;
import org.tasklandscape.tradeoff.TradeoffSweep;
import org.tasklandscape.tradeoff.TrainingSize;

/**
 * A grid of modelling against optimisation, as {@code tradeoff} is asked for it.
 *
 * @param dimension p
 * @param scale β
 * @param trials of a cell
 * @param seed of the random streams
 * @param tasks the M
 * @param samples the N
 * @param steps the α
 */
record TradeoffPlan(
    int dimension,
    double scale,
    int trials,
    long seed,
    List<Integer> tasks,
    List<Integer> samples,
    List<Double> steps) {

  /** Checks what would fail after time was spent. */
  TradeoffPlan {
    Require.distinct("--tasks", tasks);
    Require.distinct("--samples", samples);
    Require.distinct("--steps", steps);
    TradeoffSimulation.check(steps);
    requireFinite(new TradeoffEnvironment(dimension, scale), steps, samples);
  }

  /** Few samples have the largest losses: what overflows is refused before any time is spent. */
  private static void requireFinite(
      TradeoffEnvironment world, List<Double> steps, List<Integer> samples) {
    double step = Collections.max(steps);
    try {
      world.after(step, Collections.min(samples));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "--steps and --scale must keep the losses finite, got %s and %s"
              .formatted(step, world.scale()),
          e);
    }
  }

  /** The cells, N by N within M by M. */
  TradeoffSweep sweep() {
    List<TrainingSize> cells = new ArrayList<>();
    for (int m : tasks) {
      for (int n : samples) {
        cells.add(new TrainingSize(m, n));
      }
    }
    return new TradeoffSweep(new TradeoffEnvironment(dimension, scale), trials, seed, steps, cells);
  }

  /** All that a cell depends on, beside its size. */
  ObjectNode parameters() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("command", "tradeoff");
    tree.put("dimension", dimension);
    tree.put("scale", scale);
    tree.put("trials", trials);
    tree.put("seed", seed);
    Json.put(tree.putArray("steps"), steps);
    return tree;
  }

  /** The plan as it is read again. */
  JsonNode tree() {
    ObjectNode tree = parameters();
    tree.remove("command");
    tasks.forEach(tree.putArray("tasks")::add);
    samples.forEach(tree.putArray("samples")::add);
    return tree;
  }
}
