package org.tasklandscape.spark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tasklandscape.daemon.Awaited;

/** A Master and two Workers of one core each, processes of their own on the loopback address. */
final class SparkCluster implements AutoCloseable {
  private static final int WORKERS = 2;

  /** Of a run, in minutes: machines of tests may be busy with others. */
  private static final int LONGEST = 10;

  /** These processes are short: what compilers and collectors would take is most of their time. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static final Path JAR = Path.of("target", "task-landscape.jar");

  private final Path home;
  private final Path folder;
  private final String master;
  private final List<Process> processes = new ArrayList<>();

  /** What a program printed, the one and the other way, and its exit code. */
  record Ended(int code, String out, String log) {
    /** Its last word on what was wrong. */
    String fault() {
      return log.lines()
          .filter(line -> line.startsWith("task-landscape: ") && !line.contains("spark-submit"))
          .collect(Collectors.joining("\n"));
    }
  }

  private SparkCluster(Path home, Path folder, int port) {
    this.home = home;
    this.folder = folder;
    master = "spark://127.0.0.1:" + port;
  }

  /** Skips a test where environment/spark.sh could not have the jars of a version. */
  static void require(String version) {
    assumeTrue(
        Files.exists(home(version).resolve("complete")),
        "no jars of Spark " + version + ": environment/spark.sh could not fetch them");
  }

  private static Path home(String version) {
    return Path.of("target", "spark", "home-" + version).toAbsolutePath();
  }

  static SparkCluster start(String version, Path folder) {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var cluster = new SparkCluster(home(version), folder, port);
    cluster.daemon("master.Master", "--port", String.valueOf(port));
    Awaited.until(() -> cluster.log(0).contains("I have been elected leader"));
    for (int i = 0; i < WORKERS; i++) {
      Path work = folder.resolve("work-" + i);
      String[] worker = {"--cores", "1", "--memory", "1g", "--work-dir", work.toString()};
      String[] all =
          Stream.concat(Stream.of(worker), Stream.of(cluster.master)).toArray(String[]::new);
      cluster.daemon("worker.Worker", all);
    }
    for (int i = 1; i <= WORKERS; i++) {
      int worker = i;
      Awaited.until(() -> cluster.log(worker).contains("Successfully registered with master"));
    }
    return cluster;
  }

  private void daemon(String type, String... more) {
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx256m"));
    for (String opened : List.of("java.lang", "java.nio", "java.util", "java.util.concurrent")) {
      command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    command.add("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
    command.addAll(List.of("-cp", home + "/jars/*", "org.apache.spark.deploy." + type));
    command.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
    command.addAll(List.of(more));
    Path log = folder.resolve("daemon-" + processes.size() + ".log");
    processes.add(begin(command, log, log));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private Process begin(List<String> command, Path out, Path log) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(out.equals(log));
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_SCALA_VERSION", read(home.resolve("complete")).strip());
    builder.environment().put("JDK_JAVA_OPTIONS", SHORT_LIVED);
    builder.environment().put("SPARK_LOCAL_DIRS", scratch().toString());
    builder.environment().put("SPARK_CONF_DIR", folder.resolve("conf").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    if (!out.equals(log)) {
      builder.redirectError(log.toFile());
    }
    try {
      return builder.redirectOutput(out.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where executors keep what they exchange. */
  Path scratch() {
    return folder.resolve("scratch");
  }

  /** Cuts tables into parts of so many bytes. */
  void cut(int bytes) throws IOException {
    Files.createDirectories(folder.resolve("conf"));
    Files.writeString(
        folder.resolve("conf/spark-defaults.conf"),
        "spark.sql.files.maxPartitionBytes %db%n".formatted(bytes));
  }

  private static Path out(Path log) {
    return log.resolveSibling(log.getFileName() + ".out");
  }

  private String log(int daemon) {
    return read(folder.resolve("daemon-" + daemon + ".log"));
  }

  static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a command of the program, on this cluster. */
  Process begin(Path log, String... arguments) {
    List<String> command = new ArrayList<>(List.of(java(), "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--on", master));
    return begin(command, out(log), log);
  }

  /** Runs a command of the program on this cluster. */
  Ended run(Path log, String... arguments) {
    return end(begin(log, arguments), log);
  }

  static Ended end(Process process, Path log) {
    try {
      if (!process.waitFor(LONGEST, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      return new Ended(process.waitFor(), read(out(log)), read(log));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a class of the tests by spark-submit. */
  Ended submit(Path log, Class<?> type, String jars) {
    List<String> words = new ArrayList<>(List.of(home.resolve("bin/spark-submit").toString()));
    words.addAll(List.of("--master", master, "--jars", jars, "--class", type.getName()));
    words.add(JAR.toString());
    return end(begin(words, out(log), log), log);
  }

  /** Runs a command of the program in a process of its own, without a cluster. */
  Ended local(Path log, String... arguments) {
    List<String> command = new ArrayList<>(List.of(java(), "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return end(begin(command, out(log), log), log);
  }

  /** The executors that are alive. */
  List<ProcessHandle> executors() {
    return processes.stream()
        .flatMap(process -> process.descendants())
        .filter(process -> process.info().commandLine().orElse("").contains("ExecutorBackend"))
        .toList();
  }

  /** Ends a Worker as a power cut does, its executor too. */
  void killWorker(int index) {
    Process worker = processes.get(1 + index);
    List<ProcessHandle> children = worker.descendants().toList();
    worker.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    processes.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
    processes.forEach(Process::destroyForcibly);
  }
}
