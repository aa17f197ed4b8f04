package org.tasklandscape.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tasklandscape.experiment.PolicyProbing.Effort;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.probe.CentreLine;
import org.tasklandscape.probe.Geography;
import org.tasklandscape.probe.ProbedLandscape;
import org.tasklandscape.probe.ProbedTask;
import org.tasklandscape.reinforcement.GaussianPolicy;
import org.tasklandscape.reinforcement.ReturnRisk;
import org.tasklandscape.reinforcement.TestReturns;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverDraws;

/**
 * <b>J(u(w(t))) - J(u(w<sub>0</sub>))</b>, J the mean return on fresh tasks, u one update by α,
 * w(t) on the line to the centre of the ways in which fine-tuning leaves joint training's policy
 * w<sub>0</sub>: the gain that is told before MAML is trained, as a difference, since returns have
 * no natural zero (theory 9.1 to 9.3).
 *
 * @param moved on how many of the probed tasks fine-tuning raises the return; the others are left
 *     out of the centre, not of the line
 * @param hardness φ = Σr/Σe over these, what one update leaves; NaN where there is no centre
 * @param geography ‖δ̄‖²/V of these; NaN likewise
 * @param share t of the first round, 0 where there is no centre
 * @param line the gain of the first round
 * @param rounds that of the last one
 * @param probing the steps of all episodes on the probed tasks
 * @param judging those on the fresh ones
 */
record PolicyProbe(
    int moved,
    double hardness,
    double geography,
    double share,
    Estimate line,
    Estimate rounds,
    long probing,
    long judging) {

  /** Where a policy is probed. One thread at a time. */
  record Room(GaussianPolicy policy, TestReturns returns, Streams streams, Effort effort) {
    private List<ReturnRisk> risks(String name, int count) {
      return IntStream.range(0, count)
          .mapToObj(i -> ReturnRisk.of(policy, returns, name, i, streams))
          .toList();
    }

    /**
     * Probes.
     *
     * @param w w<sub>0</sub>
     * @param step α
     * @return what was measured
     * @throws ArithmeticException if a state or reward is not finite
     */
    PolicyProbe at(double[] w, double step) {
      MetaAlgorithm update = MetaAlgorithm.foMaml(step, 1);
      List<ReturnRisk> probed = risks(PROBED, effort.tasks());
      List<ReturnRisk> fresh = risks("fresh", effort.fresh());
      ProbedLandscape seen = see(probed, w, step);
      Optional<CentreLine> first = line(seen, probed, update);
      Optional<CentreLine> last = first;
      for (int round = 1; round < effort.rounds() && moves(last); round++) {
        double[] from = last.get().point();
        Optional<CentreLine> next = line(see(probed, from, step), probed, update);
        if (next.isEmpty()) {
          break;
        }
        last = next;
      }
      double[] before = earned(fresh, update, w);
      Optional<Geography> geography = first.map(there -> seen.geography());
      return new PolicyProbe(
          seen.tasks().size(),
          geography.isPresent() ? hardness(seen.tasks()) : Double.NaN,
          geography.map(Geography::value).orElse(Double.NaN),
          first.map(CentreLine::share).orElse(0.0),
          gain(fresh, update, before, first),
          gain(fresh, update, before, last),
          steps(probed),
          steps(fresh));
    }

    private static boolean moves(Optional<CentreLine> line) {
      return line.isPresent() && line.get().share() > 0;
    }

    /** Tasks on which fine-tuning raises the return, seen from w. */
    private ProbedLandscape see(List<ReturnRisk> risks, double[] w, double step) {
      MetaAlgorithm update = MetaAlgorithm.foMaml(step, 1);
      List<ProbedTask> tasks = new ArrayList<>();
      List<double[]> ways = new ArrayList<>();
      for (int i = 0; i < risks.size(); i++) {
        ReturnRisk risk = risks.get(i);
        double[] adapted = update.adapt(MetaTask.population(risk), w);
        double after = risk.value(adapted);
        double[] rest = risk.fineTuned(w, step, effort.updates());
        double least = risk.value(rest);
        if (!(least <= after)) {
          rest = adapted;
          least = after;
        }
        double before = risk.value(w);
        if (least < before) {
          Vectors.add(-1, w, rest);
          ways.add(rest);
          tasks.add(new ProbedTask("task " + (i + 1), 1, before, after, least));
        }
      }
      return new ProbedLandscape(w.clone(), tasks, ways);
    }

    /** None where too few tasks move, or adaptation solves them all: then there is no centre. */
    private static Optional<CentreLine> line(
        ProbedLandscape seen, List<ReturnRisk> risks, MetaAlgorithm update) {
      boolean enough = seen.tasks().size() >= Geography.FEWEST;
      return enough && seen.tasks().stream().anyMatch(task -> task.left() > 0)
          ? Optional.of(CentreLine.along(seen, risks, update))
          : Optional.empty();
    }
  }

  /** The name of the probed tasks' streams. */
  static final String PROBED = "probed";

  private static double hardness(List<ProbedTask> tasks) {
    return tasks.stream().mapToDouble(ProbedTask::left).sum()
        / tasks.stream().mapToDouble(task -> task.before() - task.rest()).sum();
  }

  private static double[] earned(List<ReturnRisk> risks, MetaAlgorithm update, double[] w) {
    return risks.stream()
        .mapToDouble(risk -> -risk.value(update.adapt(MetaTask.population(risk), w)))
        .toArray();
  }

  /** Task by task; where there is no centre nothing is told, a gain of 0. */
  private static Estimate gain(
      List<ReturnRisk> risks, MetaAlgorithm update, double[] before, Optional<CentreLine> line) {
    if (line.isEmpty()) {
      return Estimate.exact(0);
    }
    double[] gain = earned(risks, update, line.get().point());
    Vectors.add(-1, before, gain);
    return OverDraws.mean(gain);
  }

  private static long steps(List<ReturnRisk> risks) {
    return risks.stream().mapToLong(ReturnRisk::steps).sum();
  }
}
