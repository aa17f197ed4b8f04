package org.tasklandscape.house;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;

/** The native libraries among the dependencies: this platform's, each once. */
class NativesTest {
  private static final Pattern LIBRARY =
      Pattern.compile("(?:lib)?(\\w+)\\.(?:so|dll|dylib)[.\\d]*");
  private static final Pattern PROFILE =
      Pattern.compile(
          "<id>([\\w-]+)</id>\\s*<activation><os>.*?<platform>([\\w-]+)</platform>\\s*"
              + "<nd4j.classifier>([\\w-]+)</nd4j.classifier>",
          Pattern.DOTALL);

  private static Stream<Path> jars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of);
  }

  private static List<String> entries(Path jar, Predicate<String> kept) {
    try (var zip = new ZipFile(jar.toFile())) {
      return zip.stream().map(ZipEntry::getName).filter(kept).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(jar.toString(), e);
    }
  }

  private static boolean isNative(String entry) {
    return LIBRARY.matcher(entry.substring(entry.lastIndexOf('/') + 1)).matches();
  }

  private static boolean isOurs(Path jar) {
    String name = jar.getFileName().toString();
    return Stream.of("nd4j", "openblas", "javacpp").anyMatch(name::startsWith);
  }

  /** Two builds of one library would be 91 MB that nothing loads, or the wrong one loaded. */
  @Test
  void eachLibraryOfTheMatricesIsThereOnce() {
    Map<String, TreeSet<String>> found =
        jars()
            .filter(NativesTest::isOurs)
            .filter(jar -> !entries(jar, NativesTest::isNative).isEmpty())
            .collect(
                groupingBy(
                    jar -> jar.getFileName().toString().split("-\\d")[0],
                    mapping(jar -> jar.getFileName().toString(), toCollection(TreeSet::new))));
    assertThat(found.keySet()).containsExactlyInAnyOrder("nd4j-native", "openblas", "javacpp");
    assertThat(found.values())
        .allSatisfy(
            names ->
                assertThat(names)
                    .as("exclude the other build in pom.xml")
                    .singleElement()
                    .asString()
                    .contains(Loader.getPlatform()));
  }

  /** What the profile of each platform in the pom asks for. */
  @Test
  void eachProfileNamesItsOwnBuild() throws IOException {
    List<MatchResult> profiles =
        PROFILE.matcher(Files.readString(Path.of("pom.xml"))).results().toList();
    assertThat(profiles).hasSize(5);
    for (MatchResult profile : profiles) {
      assertThat(profile.group(2)).isEqualTo(profile.group(1));
      assertThat(profile.group(3)).isIn(profile.group(1), profile.group(1) + "-onednn");
    }
  }
}
