package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.experiment.PolicyResults.Moment;

class PolicyResultsTest {
  private static final String SMALL =
      """
      {"families": [{"family": "near", "tasks": "disc", "parameters": {"horizon": 4},
                     "methods": ["drs", "maml"]}],
       "methods": [{"method": "drs", "delta": 0.05, "innerStep": 0.1},
                   {"method": "maml", "delta": 0.05, "innerStep": 0.1}],
       "seeds": [7, 8],
       "training": {"tasks": 2, "episodes": 2, "hidden": [3], "deviation": 1, "discount": 0.9,
                    "thinning": 2, "budget": 64, "checkpoints": [0, 64]},
       "test": {"tasks": 2, "validationTasks": 2, "episodes": 2, "updates": 1,
                "steps": [0, 0.1]}}
      """;

  @TempDir Path folder;

  private PolicyResults results() throws IOException {
    Path file = folder.resolve("plan.json");
    Files.writeString(file, SMALL);
    return PolicyTables.trained("small", folder, file);
  }

  private Path returns() {
    return folder.resolve("out/returns.csv");
  }

  private void readAgain() {
    PolicyResults.read(
        "small", folder.resolve("out"), PolicyConfig.read(folder.resolve("plan.json")));
  }

  @Test
  void returnsAreThoseOfTheTableSeedBySeed() throws IOException {
    PolicyResults results = results();
    List<String> lines = Files.readAllLines(returns());
    double first = results.returns("near", "drs", Moment.before(0)).of(7);
    assertThat(lines).contains("near,drs,7,0,0,false,0," + first);
    double after = results.returns("near", "maml", Moment.after(64, 1)).of(8);
    assertThat(lines)
        .anyMatch(line -> line.startsWith("near,maml,8,64,1,true,") && line.endsWith("," + after));
    assertThat(results.lead("near", Moment.before(0)).values())
        .as("both methods begin with one policy")
        .containsOnly(0.0);
    assertThat(results.steps()).containsExactly(0, 64);
  }

  @Test
  void thePoliciesOfTheFirstSeedAreThereAndFit() throws IOException {
    PolicyResults results = results();
    assertThat(results.parameters("near", "maml")).hasSize(results.policy("near").size());
    assertThat(results.parameters("near", "maml")).isNotEqualTo(results.parameters("near", "drs"));
    assertThatThrownBy(() -> results.parameters("near", "sgd"))
        .hasMessage("small must hold the policy of sgd on near, got none");
    assertThatThrownBy(() -> results.tasks("far"))
        .hasMessage("small must have the family, got far");
  }

  @Test
  void tablesThatAreNotWholeAreRefused() throws IOException {
    results();
    List<String> lines = Files.readAllLines(returns());
    Files.write(returns(), lines.subList(0, lines.size() - 1));
    assertThatThrownBy(this::readAgain)
        .hasMessageContaining("must hold all returns of all policies, got not all of near,maml,8");
    Files.writeString(returns(), String.join("\n", lines) + "\n" + lines.get(1) + "\n");
    assertThatThrownBy(this::readAgain).hasMessageContaining("must be there once, got it again");
    Files.delete(returns());
    assertThatThrownBy(this::readAgain)
        .hasMessageContaining("must hold the tables that the command reinforce writes, got none");
  }
}
