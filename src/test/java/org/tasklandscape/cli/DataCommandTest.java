package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.dataset.DataFolders;
import org.tasklandscape.dataset.GlyphAlphabets;

/** Archives are looked for as on a machine that has none: in processes with a home of their own. */
class DataCommandTest {
  @TempDir Path home;

  private List<String> command(String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                TaskLandscape.class.getName(),
                "data"));
    command.addAll(List.of(args));
    return command;
  }

  private Process start(Path log, String... args) throws IOException {
    var builder =
        new ProcessBuilder(command(args)).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().remove(DataFolders.VARIABLE);
    return builder.start();
  }

  private String run(int code, Path log, String... args) throws Exception {
    Process process = start(log, args);
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    String text = Files.readString(log);
    assertThat(process.exitValue()).as(text).isEqualTo(code);
    return text.strip();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !path.equals(folder)).toList();
    }
  }

  private static HttpServer server(String path, int status, int length, byte[] body)
      throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, length);
          exchange.getResponseBody().write(body);
          exchange.getResponseBody().flush();
          // Not closed where more is promised: the other side waits.
          if (length <= 0) {
            exchange.close();
          }
        });
    server.start();
    return server;
  }

  private static String address(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Test
  void glyphsNeedNothing() {
    CommandRun run = CommandRun.of("data", "glyphs");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().strip())
        .isEqualTo(
            "drawn glyph alphabets: 30 alphabets, 960 characters, 19200 drawings; fingerprint "
                + GlyphAlphabets.defaults().draw().fingerprint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data|must have a set of images: omniglot, cifar100 or glyphs",
        "data mnist|must have arguments that --help lists, got \"mnist\"",
        "data omniglot cifar100|must have arguments that --help lists, got \"cifar100\"",
        "data glyphs --dir src|must have arguments that --help lists, got \"--dir\"",
        "data glyphs --seed x|--seed S must be a whole number from",
        "data omniglot --dir pom.xml|data must be in a folder, got the file pom.xml",
      })
  void badArgumentsAreOneLine(String args, String rule) {
    CommandRun.of(args.split(" ")).assertRefused(rule);
  }

  @Test
  void aDamagedArchiveIsOneLine(@TempDir Path data) throws Exception {
    Files.createDirectories(data.resolve("omniglot"));
    Path file = data.resolve("omniglot/images_background.zip");
    Files.writeString(file, "no archive");
    String text = run(64, home.resolve("log"), "omniglot", "--dir", data.toString());
    assertThat(text.lines()).hasSize(1);
    assertThat(text).startsWith("task-landscape: " + file + ": must be a whole archive, got: ");
    Path tar = data.resolve("cifar-100-binary.tar.gz");
    Files.writeString(tar, "no archive");
    text = run(64, home.resolve("log"), "cifar100", "--dir", data.toString());
    assertThat(text)
        .startsWith("task-landscape: " + tar + ": must be a whole archive, got: ")
        .doesNotContain("Exception");
  }

  @Test
  void fetchingOnlyIsSilentAboutWhatIsThereAndDoesNotReadIt(@TempDir Path data) throws Exception {
    String[] names = {"images_background.zip", "images_evaluation.zip"};
    for (String name : names) {
      Files.writeString(data.resolve(name), "no archive");
    }
    String[] fetch = {"omniglot", "--fetch-only", "--dir", data.toString()};
    HttpServer server = server("/", 404, -1, new byte[0]);
    try {
      Path log = home.resolve("log");
      String text =
          run(
              64,
              log,
              "omniglot",
              "--fetch-only",
              "--dir",
              data.toString(),
              "--from",
              address(server));
      assertThat(text).endsWith("all_runs.zip must be found (status 200), got 404");
      Files.writeString(data.resolve("all_runs.zip"), "no archive");
      assertThat(run(0, log, fetch)).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whatIsNowhereIsOneLineAndLeavesNothing(@TempDir Path other) throws Exception {
    HttpServer server = server("/", 404, -1, new byte[0]);
    String address = address(server);
    try {
      String text = run(64, other.resolve("log"), "omniglot", "--from", address);
      assertThat(text)
          .isEqualTo(
              "task-landscape: %s/images_background.zip must be found (status 200), got 404"
                  .formatted(address));
    } finally {
      server.stop(0);
    }
    String text = run(64, other.resolve("log"), "cifar100", "--from", address + "/");
    assertThat(text)
        .isEqualTo(
            "task-landscape: no cifar-100-binary.tar.gz in any folder of data, and %s"
                    .formatted(address)
                + "/cifar-100-binary.tar.gz cannot be downloaded: no connection (Connection"
                + " refused)");
    assertThat(files(home)).isEmpty();
  }

  @Test
  void aMirrorIsAnAddress() {
    for (String mirror : List.of("mirror", "ftp://host/folder")) {
      CommandRun run = CommandRun.of("data", "omniglot", "--from", mirror);
      assertThat(run.code()).isEqualTo(64);
      assertThat(run.err().strip())
          .isEqualTo(
              "task-landscape: --from must be an address that begins with http, got " + mirror);
    }
  }

  @Test
  void aWrongDownloadIsNotKept(@TempDir Path other) throws Exception {
    byte[] body = "another file".getBytes(StandardCharsets.US_ASCII);
    HttpServer server = server("/", 200, 0, body);
    try {
      Path data = other.resolve("new/folder");
      String text =
          run(
              64,
              home.resolve("log"),
              "omniglot",
              "--dir",
              data.toString(),
              "--from",
              address(server));
      assertThat(lastLine(text)).isEqualTo(wrong(server));
      assertThat(files(other)).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  private static String lastLine(String text) {
    List<String> lines = text.lines().toList();
    return lines.get(lines.size() - 1);
  }

  private static String wrong(HttpServer server) {
    return "task-landscape: %s/images_background.zip must have 9464212 bytes, got 12"
        .formatted(address(server));
  }

  /** Where the bar is drawn over and over in one line, the message has a line of its own. */
  @Test
  void onATerminalTheMessageDoesNotStandOnTheBar(@TempDir Path other) throws Exception {
    assumeThat(System.getenv("PATH").split(File.pathSeparator))
        .as("the program script, which opens a terminal")
        .anyMatch(folder -> Files.exists(Path.of(folder, "script")));
    byte[] body = "<html>another file</html>".getBytes(StandardCharsets.US_ASCII);
    HttpServer server = server("/", 200, 0, body);
    try {
      String command = String.join(" ", command("omniglot", "--from", address(server)));
      Path log = home.resolve("log");
      var builder =
          new ProcessBuilder("script", "-qec", command, other.resolve("typescript").toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().remove(DataFolders.VARIABLE);
      Process process = builder.start();
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      List<String> lines = Files.readString(log).strip().lines().toList();
      assertThat(lines).hasSizeGreaterThan(1);
      assertThat(lines.get(0)).contains("images_background.zip", "%");
      assertThat(lines.get(lines.size() - 1)).isEqualTo(wrong(server).replace("got 12", "got 25"));
    } finally {
      server.stop(0);
    }
  }

  /** Ended from outside, as by Ctrl-C, while bytes arrive. */
  @Test
  void anInterruptedDownloadLeavesNothing(@TempDir Path other) throws Exception {
    HttpServer server = server("/", 200, 9_464_212, new byte[300_000]);
    Path data = other.resolve("new/folder");
    Path part = data.resolve("omniglot/.images_background.zip.part");
    Path log = home.resolve("log");
    Process process = start(log, "omniglot", "--dir", data.toString(), "--from", address(server));
    try {
      while (!Files.readString(log).contains("images_background.zip")) {
        assertThat(process.isAlive()).as("still running").isTrue();
        TimeUnit.MILLISECONDS.sleep(20);
      }
      assertThat(part).exists();
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(files(other)).isEmpty();
    } finally {
      process.destroyForcibly();
      server.stop(0);
    }
  }
}
