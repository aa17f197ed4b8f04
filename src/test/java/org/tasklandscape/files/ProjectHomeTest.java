package org.tasklandscape.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectHomeTest {
  @TempDir Path directory;

  @Test
  void projectIsFoundUpwards() throws IOException {
    var home = directory.toAbsolutePath().normalize();
    Files.createDirectories(home.resolve("notebooks/solutions"));
    Files.createFile(home.resolve("pom.xml"));
    assertThat(ProjectHome.find(List.of(home.resolve("notebooks/solutions")), Optional.empty()))
        .isEqualTo(home);
    assertThat(ProjectHome.find(List.of(Path.of("/"), home.resolve("pom.xml")), Optional.empty()))
        .as("from the working directory first, then from the jar")
        .isEqualTo(home);
    assertThat(ProjectHome.find(List.of(Path.of("/")), Optional.of(home.toString())))
        .isEqualTo(home);
  }

  @Test
  void missingProjectIsNamed() {
    var nowhere = directory.toAbsolutePath().normalize();
    assertThatThrownBy(() -> ProjectHome.find(List.of(nowhere), Optional.of(nowhere.toString())))
        .hasMessage(
            "TASK_LANDSCAPE_HOME must name a folder with pom.xml and notebooks, got " + nowhere);
    assertThatThrownBy(() -> ProjectHome.find(List.of(nowhere), Optional.empty()))
        .hasMessage(
            "must run inside the project (a folder with pom.xml and notebooks) or have"
                + " TASK_LANDSCAPE_HOME set, got "
                + nowhere);
  }
}
