package org.tasklandscape.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Other kernels beside the contract, where they are installed: {@code mvn test
 * -Dtest=InstalledKernelTest -Dkernelspec.ijava=.../kernel.json
 * -Dkernelspec.jjava=.../kernel.json}.
 *
 * <p>What goes red is where they differ from the project's own.
 */
class InstalledKernelTest {
  @Nested
  @EnabledIfSystemProperty(
      named = "kernelspec.ijava",
      matches = ".+",
      disabledReason = "no IJava given: -Dkernelspec.ijava=.../kernel.json")
  class IJava extends KernelContract {
    @Override
    List<String> argv() throws IOException {
      return installed("kernelspec.ijava");
    }
  }

  @Nested
  @EnabledIfSystemProperty(
      named = "kernelspec.jjava",
      matches = ".+",
      disabledReason = "no JJava given: -Dkernelspec.jjava=.../kernel.json")
  class JJava extends KernelContract {
    @Override
    List<String> argv() throws IOException {
      return installed("kernelspec.jjava");
    }
  }

  private static List<String> installed(String property) throws IOException {
    List<String> argv = new ArrayList<>();
    JsonNode spec = new ObjectMapper().readTree(Path.of(System.getProperty(property)).toFile());
    spec.path("argv").forEach(word -> argv.add(word.asText()));
    return argv;
  }
}
