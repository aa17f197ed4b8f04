package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CitationTest {
  @Test
  void theCitationFileNamesTheFourWorks() throws IOException {
    String citation = Files.readString(Path.of("CITATION.cff"));
    assertThat(citation).startsWith("cff-version: 1.2.0\n").contains("license: Apache-2.0\n");
    assertThat(citation)
        .contains("\"How Does the Task Landscape Affect MAML Performance?\"", "2010.14672v5")
        .contains("\"Why Does MAML Outperform ERM? An Optimization Perspective\"", "2010.14672v2")
        .contains("\"On the Convergence Theory of Gradient-Based Model-Agnostic", "1908.10400")
        .contains("\"Modeling and Optimization Trade-off in Meta-learning\"", "2010.12916")
        .contains("Collins", "Mokhtari", "Shakkottai", "Fallah", "Ozdaglar", "Gao", "Sener");
  }

  @Test
  void theLicenceIsTheOneTheCitationNames() throws IOException {
    assertThat(Files.readString(Path.of("LICENSE")))
        .contains("Apache License", "Version 2.0, January 2004", "END OF TERMS AND CONDITIONS");
  }
}
