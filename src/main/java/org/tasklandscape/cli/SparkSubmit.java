package org.tasklandscape.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command line of spark-submit: the program as it is, with the few jars that executors need.
 *
 * @param words the words
 */
record SparkSubmit(List<String> words) {
  private static final Path JAR = Path.of("target", "task-landscape.jar");

  static SparkSubmit of(String master, List<String> arguments) {
    Path jar = jar();
    List<String> words = new ArrayList<>(List.of("spark-submit", "--master", master));
    words.addAll(List.of("--conf", "spark.log.level=WARN"));
    words.addAll(List.of("--jars", jars(jar)));
    words.addAll(
        List.of("--conf", "spark.executor.extraJavaOptions=--add-modules=jdk.incubator.vector"));
    words.addAll(List.of("--class", TaskLandscape.class.getName(), jar.toString()));
    words.addAll(arguments);
    return new SparkSubmit(List.copyOf(words));
  }

  /** Where this program is, if it runs from its jar. */
  private static Path jar() {
    try {
      Path place =
          Path.of(TaskLandscape.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(place) ? place : JAR;
    } catch (URISyntaxException e) {
      return JAR;
    }
  }

  /** The jar that knows Spark, and what {@code make spark} has put beside it. */
  private static String jars(Path jar) {
    List<String> all = new ArrayList<>();
    all.add(jar.resolveSibling("task-landscape-spark.jar").toString());
    Path place = jar.resolveSibling("spark").resolve("lib");
    try (Stream<Path> files = Files.list(place)) {
      files.map(Path::toString).filter(name -> name.endsWith(".jar")).sorted().forEach(all::add);
    } catch (IOException e) {
      all.add(place + File.separator + "*.jar");
    }
    return String.join(",", all);
  }

  /** As a shell reads it. */
  String line() {
    return words.stream()
        .map(
            word ->
                word.matches("[A-Za-z0-9_./:=,@%+-]+")
                    ? word
                    : "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }

  /** Says it and runs it. */
  int run() {
    String home = System.getenv("SPARK_HOME");
    if (home == null || home.isEmpty()) {
      throw new IllegalArgumentException(
          "--on must find Spark in $SPARK_HOME, got none; where it is, run: " + line());
    }
    System.err.println("task-landscape: " + line());
    List<String> command = new ArrayList<>(words);
    command.set(0, Path.of(home, "bin", "spark-submit").toString());
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "$SPARK_HOME must hold bin/spark-submit, got " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 130;
    }
  }
}
