package org.tasklandscape.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.sweep.LocalSweeps;
import org.tasklandscape.sweep.SweepRunner;
import org.tasklandscape.table.RemoteTables;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where work is done, if not here. */
final class OnOption {
  private static final String NAME = "--on";
  private static final String HERE = "spark";

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = NAME,
      paramLabel = "MASTER",
      description =
          "Computes on the machines of Apache Spark: a master such as spark://host:7077, yarn,"
              + " k8s://... or local[2], for which $SPARK_HOME/bin/spark-submit is called; or"
              + " \"spark\" in a program that spark-submit has started.")
  private String master;

  /** Whether the work is to be handed to spark-submit. */
  boolean isSubmitted() {
    return master != null && !master.equals(HERE);
  }

  /** Whether this is the driver of a cluster. */
  boolean isCluster() {
    return HERE.equals(master);
  }

  /** Refuses to be given with another option. */
  void requireWithout(String option, boolean isGiven) {
    if (isGiven && master != null) {
      throw new IllegalArgumentException(option + " must be without " + NAME + ", got both");
    }
  }

  /** The runner that is asked for: the cluster's, or this process. */
  SweepRunner runner(Trials here) {
    return isCluster() ? cluster() : new LocalSweeps(here);
  }

  private SweepRunner cluster() {
    return here(SweepRunner.Provider.class, SweepRunner.Provider::isHere).open(application());
  }

  /** The machines that add up tables. */
  RemoteTables tables() {
    return here(RemoteTables.Provider.class, RemoteTables.Provider::isHere).open(application());
  }

  private String application() {
    return "task-landscape " + spec.name();
  }

  private <T> T here(Class<T> type, Predicate<T> isHere) {
    return ServiceLoader.load(type).stream()
        .map(ServiceLoader.Provider::get)
        .filter(isHere)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--on spark must be given within spark-submit, such as: "
                        + SparkSubmit.of("spark://host:7077", arguments()).line()));
  }

  /** Runs this command by spark-submit, and returns its exit code. */
  int submit() {
    return SparkSubmit.of(master, arguments()).run();
  }

  /** All arguments of the program, for spark-submit to say again. */
  private List<String> arguments() {
    List<String> given = spec.root().commandLine().getParseResult().originalArgs();
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i).equals(NAME)) {
        i++;
      } else if (!given.get(i).startsWith(NAME + "=")) {
        arguments.add(given.get(i));
      }
    }
    arguments.addAll(List.of(NAME, HERE));
    return arguments;
  }
}
