package org.tasklandscape.spark;

/** What Spark says in hundreds of lines, in one. */
final class SparkFault {
  private SparkFault() {}

  /** A context that could not be made. */
  static IllegalArgumentException opening(RuntimeException e) {
    return new IllegalArgumentException(
        "the master of Spark must answer, got none at %s: %s"
            .formatted(System.getProperty("spark.master"), line(e)),
        e);
  }

  /** A job that was given up. */
  static IllegalArgumentException running(Exception e) {
    String said = String.valueOf(e.getMessage());
    if (said.contains("UnsupportedClassVersionError")) {
      return new IllegalArgumentException(
          "executors must run on Java 17 or later, got an older one; spark.executorEnv.JAVA_HOME"
              + " names another",
          e);
    }
    if (said.contains("ClassNotFoundException") || said.contains("NoClassDefFoundError")) {
      return new IllegalArgumentException(
          "executors must have all jars that --jars names (make -s spark-jars), got none with a"
              + " class: "
              + line(e),
          e);
    }
    if (line(e).contains("stopped SparkContext")) {
      return new IllegalArgumentException(
          "the master of Spark must answer, and executors start, got neither at "
              + System.getProperty("spark.master"),
          e);
    }
    return new IllegalArgumentException("Spark gave up: " + line(e), e);
  }

  /** The first line of what Spark itself said. */
  private static String line(Throwable e) {
    if (e.getCause() != null) {
      return line(e.getCause());
    }
    String said = String.valueOf(e.getMessage());
    int end = said.indexOf("\n\tat ");
    return (end < 0 ? said : said.substring(0, end)).lines().findFirst().orElse("nothing");
  }
}
