package org.tasklandscape.experiment;

/** Configurations that take a moment, for tests of what runs them. */
public final class SmallConfigs {
  /** Two draws and two starts of one landscape: four rows. */
  public static final String NETWORKS =
      """
      {"networks": ["erf"],
       "landscapes": [{"landscape": "base", "hardVariance": 0.05, "hardSpread": 0.001, "distance": 4}],
       "adaptations": [{"steps": 2, "reluStep": 0.7, "erfStep": 1.5}],
       "draws": 2, "starts": 2, "seed": 7,
       "training": {"tasks": 2, "testTasks": 3, "hardnessTasks": 1, "adamStep": 0.05,
         "adamMoves": 9, "memory": 5, "lbfgsMoves": 9, "tolerance": 1e-8}}
      """;

  /** Two policies of one seed. */
  public static final String POLICIES =
      """
      {"families": [
         {"family": "near", "tasks": "disc", "parameters": {"radius": 0.5, "horizon": 6},
          "methods": ["drs", "maml"]}],
       "methods": [{"method": "drs", "delta": 0.05, "innerStep": 0.1},
                   {"method": "maml", "delta": 0.05, "innerStep": 0.2}],
       "seeds": [7],
       "training": {"tasks": 3, "episodes": 4, "hidden": [4], "deviation": 1, "discount": 0.9,
                    "thinning": 2, "budget": 720, "checkpoints": [0, 720]},
       "test": {"tasks": 2, "validationTasks": 2, "episodes": 3, "updates": 1, "steps": [0, 0.1]}}
      """;

  /** A convolutional network, on drawn glyphs. */
  public static final String FEW_SHOT =
      """
      {"tasks": "permuted-glyphs", "landscapes": [{"landscape": "packed", "hardTasks": 2}],
       "methods": ["maml"], "seeds": [7], "iterations": 1, "testTasks": 1}
      """;

  private SmallConfigs() {}
}
