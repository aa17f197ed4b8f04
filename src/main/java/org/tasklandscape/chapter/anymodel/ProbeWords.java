package org.tasklandscape.chapter.anymodel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.tasklandscape.experiment.NetworkPlan;
import org.tasklandscape.experiment.ProbePlan;
import org.tasklandscape.experiment.ProbeResults;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.study.Study;
import org.tasklandscape.study.Words;

/** What the pictures of this chapter say of the announced run. */
final class ProbeWords {
  /** The run of the first announcement, on panels. */
  static final String FIRST = "first run";

  /** The run of the second one. */
  static final String AT_REST = "judged at rest";

  private ProbeWords() {}

  /** How networks are trained, probed and judged; tasks of both kinds together. */
  private record ProbedNetworks(
      int trainingTasks,
      int testTasks,
      int probedTasks,
      int freshTasks,
      int restMoves,
      int judgingMoves,
      int atRestMoves,
      int starts,
      int steps,
      double reluStep,
      double erfStep,
      long seed,
      long atRestSeed) {
    static ProbedNetworks of(ProbePlan plan, ProbePlan atRest) {
      NetworkPlan networks = plan.plan();
      NetworkPlan.Adaptation adaptation = networks.adaptations().get(0);
      return new ProbedNetworks(
          2 * networks.training().tasks(),
          2 * networks.training().testTasks(),
          2 * plan.probe().tasks(),
          2 * plan.probe().freshTasks(),
          plan.probe().restMoves(),
          plan.probe().judgingMoves(),
          atRest.probe().judgingMoves(),
          networks.starts(),
          adaptation.steps(),
          adaptation.reluStep(),
          adaptation.erfStep(),
          networks.seed(),
          atRest.plan().seed());
    }
  }

  /** The words of a study of both runs, which differ in what these places hold. */
  static <S extends Record & Study<?>> Words of(S study, ProbeResults first, ProbeResults atRest) {
    return Words.of(study)
        .with("draws", draws(first))
        .with("restDraws", draws(atRest))
        .with("training", Words.shared(ProbedNetworks.of(first.plan(), atRest.plan())))
        .parameters(parameters(first, atRest));
  }

  /** A panel for each run and network, the runs one below the other. */
  static FigureBuilder panels(
      FigureBuilder figure, ProbeResults results, BiFunction<String, String, Plot> panel) {
    for (String run : List.of(FIRST, AT_REST)) {
      for (String network : results.plan().plan().networks()) {
        figure.panel(panel.apply(run, network));
      }
    }
    return figure.columns(2);
  }

  private static int draws(ProbeResults results) {
    return results.draws(results.plan().plan().networks().get(0)).size();
  }

  static Map<String, Object> parameters(ProbeResults first, ProbeResults atRest) {
    NetworkPlan plan = first.plan().plan();
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put(
        "configurations", List.of("src/networks/probe.json", "src/networks/probe-rest.json"));
    parameters.put("landscapes", plan.landscapes().size());
    parameters.put("draws", List.of(draws(first), draws(atRest)));
    parameters.put("starts", plan.starts());
    parameters.put("seeds", List.of(plan.seed(), atRest.plan().plan().seed()));
    parameters.put("tasks", 2 * plan.training().tasks());
    parameters.put("testTasks", 2 * plan.training().testTasks());
    parameters.put("probedTasks", 2 * first.plan().probe().tasks());
    parameters.put("freshTasks", 2 * first.plan().probe().freshTasks());
    return parameters;
  }
}
