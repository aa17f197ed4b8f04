package org.tasklandscape.study;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.tasklandscape.diagnosis.Diagnosis;
import org.tasklandscape.diagnosis.DiagnosisPlan;
import org.tasklandscape.diagnosis.DiagnosisVerdict;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Does the 95 % interval of a diagnosis cover the gain of the population where it claims to know,
 * and how often does it say that the data cannot tell?
 *
 * @param landscapes what tables are drawn from
 * @param innerStep α
 * @param testSamples m
 * @param replicates of each bootstrap
 * @param runs tables of each landscape, at least 1
 * @param seed of the tables and replicates
 */
public record DiagnosisCoverageStudy(
    List<DiagnosisLandscape> landscapes,
    double innerStep,
    int testSamples,
    int replicates,
    int runs,
    long seed) {

  public static DiagnosisCoverageStudy defaults() {
    return new DiagnosisCoverageStudy(
        List.of(DiagnosisLandscape.values()), 1, 100, 1000, 200, Landscapes.SEED);
  }

  public String name() {
    return "diagnosis-coverage";
  }

  public Table run() {
    Table table = Table.create(name(), StringColumn.create("landscape"));
    NumberColumns.create(
        table,
        List.of(
            "tasks",
            "rows",
            "gain",
            "told",
            "covered",
            "coveredLower",
            "coveredUpper",
            "coveredAll",
            "low",
            "high",
            "maml",
            "nal",
            "none",
            "wrong",
            "meanGain",
            "meanLow",
            "meanUp",
            "trained"));
    Streams streams = new Streams(seed, name());
    for (DiagnosisLandscape l : landscapes) {
      double truth = l.gain(Adaptation.step(innerStep, testSamples));
      var sampler = l.sampler();
      List<Diagnosis> runsOf =
          Trials.onAllCores()
              .run(
                  runs,
                  r -> {
                    RandomStream s = streams.stream(l.name(), r);
                    return Diagnosis.of(
                        sampler.draw(l.tasks(), l.rows(), s),
                        new DiagnosisPlan(
                            OptionalDouble.of(innerStep), testSamples, replicates, s.nextLong()),
                        new Trials(1));
                  });
      List<Diagnosis> told =
          runsOf.stream().filter(d -> d.verdict() != DiagnosisVerdict.CANNOT_TELL).toList();
      Predicate<Diagnosis> cov = d -> d.gain().lower() <= truth && truth <= d.gain().upper();
      Estimate c =
          told.isEmpty()
              ? Estimate.unknown()
              : Estimate.share(told.stream().filter(cov).count(), told.size());
      table.stringColumn(0).append(l.label());
      NumberColumns.append(
          table,
          l.tasks(),
          l.rows(),
          truth,
          told.size(),
          c.value(),
          c.lower(),
          c.upper(),
          runsOf.stream().filter(cov).count() / (double) runs,
          runsOf.stream().filter(d -> d.gain().upper() < truth).count(),
          runsOf.stream().filter(d -> d.gain().lower() > truth).count(),
          told.stream().filter(d -> d.verdict() == DiagnosisVerdict.USE_MAML).count(),
          told.stream().filter(d -> d.verdict() == DiagnosisVerdict.USE_NAL).count(),
          told.stream().filter(d -> d.verdict() == DiagnosisVerdict.NO_DIFFERENCE).count(),
          told.stream()
              .filter(d -> d.verdict() == DiagnosisVerdict.USE_MAML != truth > 1.1)
              .count(),
          runsOf.stream().mapToDouble(d -> d.gain().value()).average().orElse(0),
          runsOf.stream().mapToDouble(d -> d.gain().lower()).average().orElse(0),
          runsOf.stream().mapToDouble(d -> d.gain().upper()).average().orElse(0),
          runsOf.stream().mapToDouble(d -> d.trainedGain().value()).average().orElse(0));
      System.out.println(
          runsOf.get(0).verdict()
              + " "
              + runsOf.get(0).reasons()
              + " K="
              + runsOf.get(0).clusters().size()
              + " R="
              + runsOf.get(0).distance()
              + " a="
              + runsOf.get(0).recommendedStep());
    }
    return table;
  }

  public static void main(String[] a) {
    int runs = Integer.parseInt(a[0]);
    var d = defaults();
    var t =
        new DiagnosisCoverageStudy(
            a.length > 1
                ? java.util.Arrays.stream(a[1].split(",")).map(DiagnosisLandscape::valueOf).toList()
                : d.landscapes,
            a.length > 2 ? Double.parseDouble(a[2]) : 1,
            a.length > 3 ? Integer.parseInt(a[3]) : 100,
            1000,
            runs,
            2022);
    long s = System.nanoTime();
    Table r = t.run();
    System.out.println(r.printAll());
    System.out.println((System.nanoTime() - s) / 1e9);
  }
}
