package org.tasklandscape.experiment;

import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.experiment.NetworkPlan.Run;
import org.tasklandscape.stats.Estimate;

/**
 * A row of networks with what was told of MAML's gain at NAL's network, and the work of both in
 * gradients and Hessian-vector products.
 *
 * @param row the trained networks
 * @param probe at NAL's; null where there is none, or a measure does not exist there
 */
record ProbeRow(NetworkRow row, NetworkProbe probe) {
  private static final MathContext DIGITS = new MathContext(6);

  /** A measure, and what the table calls it. */
  private record Column(String name, ToDoubleFunction<NetworkProbe> of) {}

  private static final List<Column> MEASURES = measures();
  private static final List<String> WORK =
      List.of("geographyWork", "roundsWork", "judgingWork", "firstOrderWork");

  private static List<Column> measures() {
    List<Column> columns = new ArrayList<>();
    interval(columns, "geography", NetworkProbe::geography);
    columns.add(new Column("lineShare", NetworkProbe::share));
    interval(columns, "line", NetworkProbe::line);
    interval(columns, "rounds", NetworkProbe::rounds);
    columns.add(new Column("hardness", p -> p.single().hardness()));
    columns.add(new Column("hardnessBound", p -> p.single().hardnessBound()));
    columns.add(new Column("coherence", p -> p.single().coherence()));
    columns.add(new Column("packedness", p -> p.single().packedness()));
    columns.add(new Column("gradientCosine", p -> p.single().gradientCosine()));
    columns.add(new Column("gradientVariance", p -> p.single().gradientVariance()));
    columns.add(new Column("diversity", NetworkProbe::diversity));
    interval(columns, "firstOrder", NetworkProbe::firstOrder);
    return List.copyOf(columns);
  }

  private static void interval(
      List<Column> columns, String name, Function<NetworkProbe, Estimate> of) {
    columns.add(new Column(name, p -> of.apply(p).value()));
    columns.add(new Column(name + "Lower", p -> of.apply(p).lower()));
    columns.add(new Column(name + "Upper", p -> of.apply(p).upper()));
  }

  static ProbeRow train(ProbePlan plan, Run run) {
    NetworkRow row = NetworkRow.train(plan.plan(), run);
    try {
      RestedNetwork nal = row.nal();
      return new ProbeRow(row, nal.isDiverged() ? null : NetworkProbe.at(plan, run, nal.point()));
    } catch (IllegalArgumentException | ArithmeticException e) {
      // A task that fine-tuning does not lower, or a risk that overflows: the row says NaN.
      return new ProbeRow(row, null);
    }
  }

  static String header() {
    List<String> columns = new ArrayList<>(List.of(NetworkRow.header(), "nalWork", "mamlWork"));
    MEASURES.forEach(measure -> columns.add(measure.name()));
    columns.addAll(WORK);
    return String.join(",", columns);
  }

  String line() {
    List<String> cells = new ArrayList<>();
    cells.add(row.line());
    cells.add(String.valueOf(row.nal().work()));
    cells.add(String.valueOf(row.maml().work()));
    for (Column measure : MEASURES) {
      double value = probe == null ? Double.NaN : measure.of().applyAsDouble(probe);
      cells.add(NetworkRow.text(value, DIGITS));
    }
    work().forEach(count -> cells.add(String.valueOf(count)));
    return String.join(",", cells);
  }

  private List<Long> work() {
    return probe == null
        ? Collections.nCopies(WORK.size(), 0L)
        : List.of(
            probe.geographyWork(), probe.roundsWork(), probe.judgingWork(), probe.firstOrderWork());
  }
}
