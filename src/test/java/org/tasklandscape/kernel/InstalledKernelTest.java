package org.tasklandscape.kernel;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;

/**
 * Other kernels beside the contract, where they are installed: {@code mvn test
 * -Dtest=InstalledKernelTest -Dkernelspec.ijava=.../kernel.json
 * -Dkernelspec.jjava=.../kernel.json}.
 *
 * <p>What goes red is where they differ from the project's own.
 */
class InstalledKernelTest {
  @Nested
  class IJava extends KernelContract {
    @Override
    List<String> argv() throws IOException {
      return installed("kernelspec.ijava");
    }
  }

  @Nested
  class JJava extends KernelContract {
    @Override
    List<String> argv() throws IOException {
      return installed("kernelspec.jjava");
    }
  }

  private static List<String> installed(String property) throws IOException {
    String file = System.getProperty(property);
    assumeTrue(file != null, "no kernelspec given: -D" + property + "=.../kernel.json");
    List<String> argv = new ArrayList<>();
    JsonNode spec = new ObjectMapper().readTree(Path.of(file).toFile());
    spec.path("argv").forEach(word -> argv.add(word.asText()));
    return argv;
  }
}
