package org.tasklandscape.chapter.anymodel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tasklandscape.experiment.NetworkPlan;
import org.tasklandscape.experiment.ProbePlan;
import org.tasklandscape.experiment.ProbeResults;
import org.tasklandscape.study.Study;
import org.tasklandscape.study.Words;

/** What the pictures of this chapter say of the announced run. */
final class ProbeWords {
  private ProbeWords() {}

  /** How networks are trained, probed and judged; tasks of both kinds together. */
  private record ProbedNetworks(
      int trainingTasks,
      int testTasks,
      int probedTasks,
      int freshTasks,
      int restMoves,
      int starts,
      int steps,
      double reluStep,
      double erfStep,
      long seed) {
    static ProbedNetworks of(ProbePlan plan) {
      NetworkPlan networks = plan.plan();
      NetworkPlan.Adaptation adaptation = networks.adaptations().get(0);
      return new ProbedNetworks(
          2 * networks.training().tasks(),
          2 * networks.training().testTasks(),
          2 * plan.probe().tasks(),
          2 * plan.probe().freshTasks(),
          plan.probe().restMoves(),
          networks.starts(),
          adaptation.steps(),
          adaptation.reluStep(),
          adaptation.erfStep(),
          networks.seed());
    }
  }

  static <S extends Record & Study<?>> Words of(S study, ProbeResults results) {
    return Words.of(study).with("training", training(results)).parameters(parameters(results));
  }

  static String training(ProbeResults results) {
    return Words.shared(ProbedNetworks.of(results.plan()));
  }

  static Map<String, Object> parameters(ProbeResults results) {
    NetworkPlan plan = results.plan().plan();
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("configuration", "src/networks/probe.json");
    parameters.put("landscapes", plan.landscapes().size());
    parameters.put("draws", results.draws(plan.networks().get(0)).size());
    parameters.put("starts", plan.starts());
    parameters.put("seed", plan.seed());
    parameters.put("tasks", 2 * plan.training().tasks());
    parameters.put("testTasks", 2 * plan.training().testTasks());
    parameters.put("probedTasks", 2 * results.plan().probe().tasks());
    parameters.put("freshTasks", 2 * results.plan().probe().freshTasks());
    return parameters;
  }
}
