package org.tasklandscape.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.tasklandscape.experiment.NetworkPlan.Run;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.GeometricMean;

/** The gains of MAML that a plan's NAL networks let expect, MAML itself left untrained. */
public final class ProbedNetworks {
  private ProbedNetworks() {}

  /**
   * What was told of one landscape.
   *
   * @param network "ReLU" or "erf"
   * @param landscape its name in the plan
   * @param steps k
   * @param hardness φ of the harder half of the tasks over that of the easier half
   * @param geography 1 + ‖δ̄‖²/V
   * @param gain G_line on fresh tasks; all three geometric means over draws
   */
  public record Told(
      String network,
      String landscape,
      int steps,
      Estimate hardness,
      Estimate geography,
      Estimate gain) {}

  /**
   * Trains NAL's networks, from all starts, and probes the one of least training risk.
   *
   * @param plan what to train
   * @param trials the threads
   * @param progress receives 1 after each landscape on each draw
   * @return a line for each network, adaptation and landscape
   * @throws IllegalArgumentException if a task cannot be probed, or all trainings of a draw diverge
   */
  public static List<Told> of(ProbePlan plan, Trials trials, IntConsumer progress) {
    List<Run> runs = plan.plan().runs(0).stream().filter(run -> run.start() == 0).toList();
    List<Told> told = new ArrayList<>();
    for (Run first : runs) {
      List<NetworkProbe> draws =
          trials.run(
              plan.plan().draws(),
              draw -> {
                NetworkProbe probe = probe(plan, first, draw);
                progress.accept(1);
                return probe;
              });
      told.add(
          new Told(
              first.network().toString(),
              first.landscape().landscape(),
              first.adaptation().steps(),
              mean(draws, probe -> probe.single().hardness()),
              mean(draws, probe -> probe.geography().value()),
              mean(draws, probe -> probe.rounds().value())));
    }
    return told;
  }

  private static NetworkProbe probe(ProbePlan plan, Run first, int draw) {
    Run run = at(first, draw, 0);
    double[] point =
        IntStream.range(0, plan.plan().starts())
            .mapToObj(
                start ->
                    RestedNetwork.train(plan.plan(), at(first, draw, start), MetaAlgorithm.nal()))
            .filter(network -> !network.isDiverged())
            .min(Comparator.comparingDouble(network -> network.rest().trained()))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "NAL's training must stay finite from a start, got none on %s, %s, draw %d"
                            .formatted(first.network(), first.landscape().landscape(), draw)))
            .point();
    return NetworkProbe.at(plan, run, point);
  }

  private static Run at(Run run, int draw, int start) {
    return new Run(run.network(), run.landscape(), run.adaptation(), draw, start);
  }

  private static Estimate mean(List<NetworkProbe> draws, ToDoubleFunction<NetworkProbe> of) {
    return GeometricMean.of(draws.stream().mapToDouble(of).toArray());
  }
}
