package org.tasklandscape.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tasklandscape.experiment.NetworkPlan.Run;
import org.tasklandscape.meta.Adam;
import org.tasklandscape.meta.CountedObjective;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.Training;
import org.tasklandscape.network.FisherDiagonal;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.PopulationRisk;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.probe.CentreLine;
import org.tasklandscape.probe.DiversityCoefficient;
import org.tasklandscape.probe.ProbedLandscape;
import org.tasklandscape.probe.SingleMeasures;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;

/**
 * What is told of MAML's gain from NAL's network alone, on tasks that had no part in its training,
 * and what that costs (theory 9.1 to 9.3).
 *
 * @param geography G = 1 + ‖δ̄‖²/V of the probed tasks
 * @param share t, where on the line the first round stops
 * @param line G_line of the first round on fresh tasks
 * @param rounds G_line of the last round on the same tasks
 * @param single what else is measured there, one thing at a time
 * @param diversity of Task2Vec's embeddings at NAL's network
 * @param firstOrder the gain on fresh tasks after a few moves of FO-MAML on the probed ones
 * @param geographyWork gradients and Hessian-vector products of the geography, the fresh tasks left
 *     out
 * @param roundsWork those of all rounds
 * @param judgingWork those of fine-tuning the fresh tasks
 * @param firstOrderWork those of FO-MAML
 */
record NetworkProbe(
    Estimate geography,
    double share,
    Estimate line,
    Estimate rounds,
    SingleMeasures single,
    double diversity,
    Estimate firstOrder,
    long geographyWork,
    long roundsWork,
    long judgingWork,
    long firstOrderWork) {

  /** NAL's network is at w; FO-MAML goes on from there by Adam with the step of the plan. */
  static NetworkProbe at(ProbePlan plan, Run run, double[] w) {
    ProbePlan.Probe probe = plan.probe();
    NetworkPlan.Descent descent = plan.plan().training();
    int from = descent.tasks() + descent.testTasks();
    List<CountedObjective> probed = tasks(plan, run, from, probe.tasks());
    List<CountedObjective> others = tasks(plan, run, from + probe.tasks(), probe.freshTasks());
    MetaAlgorithm maml = run.maml();
    Trials alone = new Trials(1);
    ProbedLandscape seen = ProbedLandscape.of(probed, maml, w, probe.fineTuning(), alone);
    long geographyWork = CountedObjective.work(probed);
    CentreLine line = CentreLine.along(seen, probed, maml);
    ProbedLandscape fresh = ProbedLandscape.of(others, maml, w, probe.judging(), alone);
    long judgingWork = CountedObjective.work(others);
    CentreLine last =
        line.again(
            probe.rounds(),
            point -> ProbedLandscape.of(probed, maml, point, probe.fineTuning(), alone),
            probed,
            maml);
    long roundsWork = CountedObjective.work(probed);
    double[] trained = firstOrder(plan, run, probed, w);
    long firstOrderWork = CountedObjective.work(probed) - roundsWork;
    return new NetworkProbe(
        seen.geography().gain(),
        line.share(),
        line.gain(fresh, others, maml),
        last.gain(fresh, others, maml),
        SingleMeasures.of(seen, probed),
        diversity(run.world(), w, probe.tasks()),
        fresh.gain(others, maml, trained),
        geographyWork,
        roundsWork,
        judgingWork,
        firstOrderWork);
  }

  /** As many easy tasks as hard ones. */
  private static List<CountedObjective> tasks(ProbePlan plan, Run run, int from, int count) {
    NetworkTraining training = plan.plan().training(run.adaptation());
    List<PopulationRisk> risks =
        new ArrayList<>(training.easy(run.world(), run.draw(), from, count));
    risks.addAll(training.hard(run.world(), run.draw(), from, count));
    return risks.stream().map(CountedObjective::new).toList();
  }

  private static double[] firstOrder(
      ProbePlan plan, Run run, List<CountedObjective> probed, double[] w) {
    var objective =
        MetaGradient.of(
            MetaAlgorithm.foMaml(run.innerStep(), run.adaptation().steps()),
            probed.stream().map(MetaTask::population).toList());
    double step = plan.plan().training().adamStep();
    int moves = plan.probe().firstOrderMoves();
    return new Training(Adam.of(StepSize.constant(step)), moves, 0).run(objective, w).point();
  }

  private static double diversity(TeacherEnvironment world, double[] w, int tasks) {
    double[] easy = FisherDiagonal.of(world, world.easyVariance(), w);
    double[] hard = FisherDiagonal.of(world, world.hardVariance(), w);
    return DiversityCoefficient.of(
        Stream.concat(
                Stream.generate(() -> easy).limit(tasks), Stream.generate(() -> hard).limit(tasks))
            .toList());
  }
}
