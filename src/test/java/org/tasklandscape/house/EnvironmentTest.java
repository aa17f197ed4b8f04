package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ways to a running companion keep step with {@code pom.xml} and the {@code Makefile}: the same
 * JDK, the same set-up script, the same places.
 */
class EnvironmentTest {
  private static final Path ENVIRONMENT = Path.of("environment");
  private static final Path BINDER = Path.of(".binder");
  private static final Path DOCKERFILE = ENVIRONMENT.resolve("Dockerfile");
  private static final Path CONDA = ENVIRONMENT.resolve("environment.yml");
  private static final Path SETUP = ENVIRONMENT.resolve("setup.sh");

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }

  /** What a pattern's first group catches in a file, at least once. */
  private static List<String> all(String pattern, Path file) throws IOException {
    List<String> found =
        Pattern.compile(pattern, Pattern.MULTILINE)
            .matcher(text(file))
            .results()
            .map(result -> result.group(1))
            .toList();
    assertThat(found).as("%s in %s", pattern, file).isNotEmpty();
    return found;
  }

  private static String jdk() throws IOException {
    return all("<maven.compiler.release>(\\d+)<", Path.of("pom.xml")).get(0);
  }

  @Test
  void everyPathAsksForTheJdkThatThePomCompilesFor() throws IOException {
    assertThat(all("^  - openjdk=(\\d+)$", CONDA)).containsOnly(jdk());
    assertThat(all("openjdk-(\\d+)-jdk", SETUP)).containsOnly(jdk());
    assertThat(all("JDK, (\\d+) or later", SETUP)).containsOnly(jdk());
    assertThat(all("\"\\$release\" -ge (\\d+)", SETUP)).containsOnly(jdk());
    assertThat(all("openjdk-(\\d+)-jdk", Path.of("README.md"))).containsOnly(jdk());
    assertThat(all("<requireJavaVersion><version>\\[(\\d+),", Path.of("pom.xml")))
        .containsOnly(jdk());
  }

  @Test
  void condasMavenIsOneThatThePomTakes() throws IOException {
    String least = all("<requireMavenVersion><version>\\[([\\d.]+),", Path.of("pom.xml")).get(0);
    String given = all("^  - maven=([\\d.]+)$", CONDA).get(0);
    assertThat(Runtime.Version.parse(given)).isGreaterThanOrEqualTo(Runtime.Version.parse(least));
    assertThat(all("Maven ≥ ([\\d.]+)", Path.of("README.md"))).containsOnly(least);
    assertThat(all("Maven, ([\\d.]+) or later", SETUP)).containsOnly(least);
  }

  /** Without it a bare Debian has no Python, or one that makes no environment for Jupyter. */
  @Test
  void theRecipeOfTwoLinesBringsThePythonThatTheSetUpMakesAnEnvironmentBy() throws IOException {
    assertThat(text(SETUP)).contains(" -m venv ");
    assertThat(all("^sudo apt-get install -y ([^#]*)", Path.of("README.md")).get(0))
        .contains(" python3-venv ");
  }

  /** What was never run has no tables beside it: make fewshot leaves it out by that. */
  @Test
  void everyTableOfFewShotNetworksHasTheConfigurationThatMakeFewshotTakes() throws IOException {
    assertThat(text(Path.of("Makefile")))
        .contains("for plan in src/fewshot/*.json src/fewshot/robustness/*.json;")
        .contains("test -d src/fewshot/$$name || continue;");
    try (Stream<Path> files = Files.walk(Path.of("src/fewshot"))) {
      assertThat(files.filter(file -> file.endsWith("times.csv")))
          .hasSizeGreaterThan(10)
          .extracting(Path::getParent)
          .allSatisfy(tables -> assertThat(Path.of(tables + ".json")).isRegularFile())
          .allMatch(tables -> tables.toString().matches("src/fewshot/(robustness/)?[^/]+"));
    }
  }

  @Test
  void condaAndPipBringTheSameJupyter() throws IOException {
    Map<String, String> pip = new TreeMap<>();
    for (String line : Files.readAllLines(ENVIRONMENT.resolve("requirements.txt"))) {
      if (!line.startsWith("#")) {
        pip.put(line.split("==")[0], line.split("==")[1]);
      }
    }
    Map<String, String> both = new TreeMap<>();
    for (String line : all("^  - ([a-z-]+=[\\d.]+)$", CONDA)) {
      String[] pin = line.split("=");
      if (pip.containsKey(pin[0])) {
        both.put(pin[0], pin[1]);
      }
    }
    assertThat(both).containsOnlyKeys("jupyterlab", "nbconvert");
    assertThat(pip).containsAllEntriesOf(both);
  }

  @Test
  void binderHasTheSameEnvironment() throws IOException {
    assertThat(text(BINDER.resolve("environment.yml"))).isEqualTo(text(CONDA));
  }

  /**
   * The images build by make, and make's first step is the set-up script: there is no other path.
   */
  @Test
  void theImagesAreSetUpByTheMakefileAlone() throws IOException {
    assertThat(all("^RUN (make .*)$", DOCKERFILE)).containsExactly("make setup build");
    assertThat(all("^(make .*)$", BINDER.resolve("postBuild"))).containsExactly("make setup build");
    for (Path file : List.of(DOCKERFILE, BINDER.resolve("postBuild"), BINDER.resolve("start"))) {
      assertThat(text(file)).as(file.toString()).doesNotContain("mvn", "pip ", "openjdk");
    }
  }

  @Test
  void everyTargetThatBuildsOrRunsBeginsWithTheSetUpScript() throws IOException {
    String makefile = text(Path.of("Makefile"));
    Pattern rule =
        Pattern.compile("^(\\S+):([^\n#=]*)[^\n]*\n((?:\t[^\n]*\n)+)", Pattern.MULTILINE);
    List<MatchResult> rules = rule.matcher(makefile).results().toList();
    assertThat(rules).hasSizeGreaterThan(8);
    for (MatchResult found : rules) {
      boolean works = found.group(3).matches("(?s).*(\\$\\(MVN\\)|\\$\\(JAR\\)|\\$\\(PYTHON\\)).*");
      if (works && !found.group(2).matches(".*\\b(build|site)\\b.*")) {
        assertThat(found.group(3)).as(found.group(1)).startsWith("\t@environment/setup.sh ");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "environment/Dockerfile",
        ".binder/postBuild",
        "environment/README.md",
        "README.md",
        "environment/verify.sh",
        ".ci/run"
      })
  void everyTargetThatIsNamedIsThere(String file) throws IOException {
    List<String> targets = all("^([a-z-]+):", Path.of("Makefile"));
    // With or without options: -s, --no-print-directory, -C "$copy".
    String make = "make(?: -C \"[^\"]*\"| -\\S+)*((?: [a-z][a-z-]*)+)";
    List<String> named =
        all("(?:^RUN |^ *|[`(]|\" |or: |\\d {2,}|task-landscape )" + make, Path.of(file)).stream()
            .flatMap(found -> Stream.of(found.strip().split(" ")))
            .toList();
    assertThat(targets).as("targets named in " + file).containsAll(named);
  }

  /** The jar and its libraries, where a reader's own kernel is to find them. */
  @Test
  void everyPathLeadsToTheJarThatThePomMakes() throws IOException {
    String jar = all("<finalName>(.*)</finalName>", Path.of("pom.xml")).get(0) + ".jar";
    assertThat(all("^JAR := target/(.*)$", Path.of("Makefile"))).containsExactly(jar);
    for (Path file :
        List.of(
            DOCKERFILE,
            BINDER.resolve("start"),
            Path.of("README.md"),
            ENVIRONMENT.resolve("README.md"),
            ENVIRONMENT.resolve("verify.sh"))) {
      for (String path : all("JAVA_CLASSPATH=\"([^\"]*)\"", file)) {
        assertThat(path)
            .as(file.toString())
            .contains("/target/" + jar + ":")
            .endsWith("/target/lib/*");
      }
    }
    assertThat(all("^WORKDIR (.*)$", DOCKERFILE))
        .containsExactly(all("JAVA_CLASSPATH=\"(.*)/target/task", DOCKERFILE).get(0));
  }

  @Test
  void whatTheDockerfileCopiesIsThereAndItsContextLeavesOutWhatIsMade() throws IOException {
    for (String source : all("^COPY (?:--\\S+ )?(\\S+) ", DOCKERFILE)) {
      assertThat(Path.of(source)).exists();
    }
    assertThat(Files.readAllLines(ENVIRONMENT.resolve("Dockerfile.dockerignore")))
        .containsExactly(".git", "target");
  }

  @Test
  void scriptsCanBeRun() {
    for (Path script :
        List.of(
            SETUP,
            ENVIRONMENT.resolve("verify.sh"),
            BINDER.resolve("postBuild"),
            BINDER.resolve("start"))) {
      assertThat(script).isExecutable().content().startsWith("#!/usr/bin/env bash\n");
    }
  }
}
