package org.tasklandscape.study;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.tasklandscape.diagnosis.Diagnosis;
import org.tasklandscape.diagnosis.DiagnosisLandscape;
import org.tasklandscape.diagnosis.DiagnosisPlan;
import org.tasklandscape.diagnosis.DiagnosisVerdict;
import org.tasklandscape.diagnosis.TableSampler;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;

/**
 * Diagnoses of many tables of one landscape, against the gain of its population.
 *
 * @param gain G of the population
 * @param all a diagnosis for each table
 */
record DiagnosisRuns(double gain, List<Diagnosis> all) {

  /** Each table with seeds of its own, so that any number of threads gives the same bytes. */
  static DiagnosisRuns of(
      DiagnosisLandscape landscape, Adaptation step, int replicates, int runs, Streams streams) {
    TableSampler sampler = landscape.sampler();
    OptionalDouble innerStep = OptionalDouble.of(step.innerStep());
    List<Diagnosis> all =
        Trials.onAllCores()
            .run(
                runs,
                run -> {
                  RandomStream stream = streams.stream(landscape.label(), run);
                  var table = sampler.draw(landscape.tasks(), landscape.rows(), stream);
                  var plan =
                      new DiagnosisPlan(
                          innerStep, (int) step.samples(), replicates, stream.nextLong());
                  return Diagnosis.of(table, plan, new Trials(1));
                });
    return new DiagnosisRuns(landscape.gain(step), all);
  }

  /** Those that claim to know. */
  List<Diagnosis> told() {
    return all.stream().filter(run -> run.verdict() != DiagnosisVerdict.CANNOT_TELL).toList();
  }

  Estimate toldShare() {
    return Estimate.share(told().size(), all.size());
  }

  /** The share of the told that cover; unknown where none is told. */
  Estimate coverage() {
    return share(told(), this::covers);
  }

  /** The share that cover of all that have an interval, told or not. */
  Estimate coverageOfAll() {
    List<Diagnosis> computed =
        all.stream().filter(run -> !Double.isNaN(run.gain().value())).toList();
    return share(computed, this::covers);
  }

  private boolean covers(Diagnosis run) {
    return run.gain().lower() <= gain && gain <= run.gain().upper();
  }

  private static Estimate share(List<Diagnosis> runs, Predicate<Diagnosis> condition) {
    return runs.isEmpty()
        ? Estimate.unknown()
        : Estimate.share(runs.stream().filter(condition).count(), runs.size());
  }

  long count(DiagnosisVerdict verdict) {
    return all.stream().filter(run -> run.verdict() == verdict).count();
  }

  /** Verdicts on the wrong side of a gain. */
  long wrong(double worthwhile) {
    return told().stream()
        .filter(run -> run.verdict() == DiagnosisVerdict.USE_MAML != gain > worthwhile)
        .count();
  }

  /** The mean of upper end over lower end, of the told; NaN where none is told. */
  double width() {
    return told().stream()
        .mapToDouble(run -> run.gain().upper() / run.gain().lower())
        .average()
        .orElse(Double.NaN);
  }
}
