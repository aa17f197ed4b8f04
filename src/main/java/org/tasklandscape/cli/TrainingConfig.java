package org.tasklandscape.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.fewshot.TrainingPlan;

/**
 * What {@code train} is to do: networks for every landscape, method and seed.
 *
 * @param drawings "omniglot" or "glyphs"
 * @param landscapes at least one
 * @param methods at least one of "nal", "maml", "fo-maml", "hf-maml"
 * @param seeds at least one
 * @param iterations of each training
 * @param testTasks of each kind, on which each network is examined
 */
record TrainingConfig(
    String drawings,
    List<Landscape> landscapes,
    List<String> methods,
    List<Long> seeds,
    int iterations,
    int testTasks) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /**
   * A landscape.
   *
   * @param hardLabels "packed", "near" or "diverse"
   * @param hardTasks how many of the four tasks of an iteration are hard
   */
  record Landscape(String hardLabels, int hardTasks) {
    HardLabels labels() {
      return named(HardLabels.class, "hardLabels", hardLabels);
    }
  }

  /** One network to train. */
  record Run(HardLabels hardLabels, int hardTasks, TrainingPlan.Method method, long seed) {
    /** The first columns of every table, and the name of the checkpoint. */
    String key() {
      return String.join(
          ",", plain(hardLabels), String.valueOf(hardTasks), plain(method), String.valueOf(seed));
    }

    private static String plain(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  TrainingConfig {
    if (!List.of("omniglot", "glyphs").contains(drawings)) {
      throw new IllegalArgumentException("drawings must be omniglot or glyphs, got " + drawings);
    }
    requireDistinct("landscapes", landscapes);
    requireDistinct("methods", methods);
    requireDistinct("seeds", seeds);
    landscapes = List.copyOf(landscapes);
    methods = List.copyOf(methods);
    seeds = List.copyOf(seeds);
  }

  private static void requireDistinct(String key, List<?> values) {
    if (values.isEmpty() || new HashSet<>(values).size() < values.size()) {
      throw new IllegalArgumentException(key + " must name at least one, each once, got " + values);
    }
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException naming the file, if it does not hold such an object
   */
  static TrainingConfig read(Path file) {
    try {
      TrainingConfig config = MAPPER.readValue(Files.readAllBytes(file), TrainingConfig.class);
      config.runs();
      return config;
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(file + ": no such file", e);
    } catch (JsonProcessingException e) {
      String cause =
          e.getCause() instanceof IllegalArgumentException broken
              ? broken.getMessage()
              : "must be the JSON of a training, got " + firstLine(e);
      throw new IllegalArgumentException(file + ": " + cause, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("an error");
  }

  /** All networks, landscape by landscape, seed by seed, method by method. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (Landscape landscape : landscapes) {
      for (long seed : seeds) {
        for (String method : methods) {
          var kind = named(TrainingPlan.Method.class, "methods", method);
          var run = new Run(landscape.labels(), landscape.hardTasks(), kind, seed);
          plan(run);
          runs.add(run);
        }
      }
    }
    return runs;
  }

  /** The design of the landscape of drawings, with this many iterations. */
  TrainingPlan plan(Run run) {
    TrainingPlan plan = TrainingPlan.landscape(run.method(), run.hardTasks());
    return new TrainingPlan(
        plan.method(),
        plan.innerStep(),
        plan.step(),
        plan.clip(),
        plan.tasks(),
        iterations,
        plan.hardTasks());
  }

  private static <E extends Enum<E>> E named(Class<E> type, String key, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
        return constant;
      }
    }
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      names.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    throw new IllegalArgumentException(
        "%s must be of %s, got %s".formatted(key, String.join(", ", names), name));
  }
}
