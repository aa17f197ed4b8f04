package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tasklandscape.experiment.NetworkResults.Cell;
import org.tasklandscape.experiment.NetworkResults.Stage;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.ProjectHome;

/**
 * What the table of a {@link ProbePlan} shows: the gain that MAML realised on each draw in each
 * landscape, and what had been told of it at the network that NAL kept.
 *
 * @param plan of the table
 * @param networks the same table, as one of networks
 * @param cases of all networks, landscapes and draws in the table
 */
public record ProbeResults(ProbePlan plan, NetworkResults networks, List<Case> cases) {
  private static final Path FOLDER = Path.of("src", "networks");

  /**
   * A landscape on a draw.
   *
   * @param network "ReLU" or "erf"
   * @param landscape its name in the plan
   * @param draw its number
   * @param realised G on test tasks
   * @param measures at NAL's kept network, in the order of {@link ProbeMeasure}
   * @param row there, cells by column
   */
  public record Case(
      String network,
      String landscape,
      int draw,
      double realised,
      double[] measures,
      Map<String, String> row)
      implements Told<ProbeMeasure> {

    /**
     * A measure.
     *
     * @param measure which
     * @return its value; of a gain 1, which predicts none, where nothing could be measured, and
     *     what was announced where it is not positive
     */
    @Override
    public double of(ProbeMeasure measure) {
      return measures[measure.ordinal()];
    }

    /**
     * Whether a gain was measured.
     *
     * @param measure a gain
     * @return whether it is positive
     */
    public boolean measured(ProbeMeasure measure) {
      return Double.parseDouble(row.get(measure.column())) > 0;
    }

    /**
     * What something took.
     *
     * @param of "nal", "maml", "geography", "rounds", "judging" or "firstOrder"
     * @return gradients and Hessian-vector products of tasks
     */
    public double work(String of) {
      return Double.parseDouble(row.get(of + "Work"));
    }

    private static double value(ProbeMeasure measure, Map<String, String> row, double unmeasured) {
      double value = Double.parseDouble(row.get(measure.column()));
      if (!measure.isGain() || value > 0) {
        return value;
      }
      return Double.isNaN(value) ? 1 : unmeasured;
    }
  }

  /**
   * {@return the results of the first announced run, in which a gain that is not positive predicts
   * none, 1}
   */
  public static ProbeResults first() {
    return committed("probe", 1);
  }

  /** {@return the results of the run judged at rest, in which such a gain is the largest} */
  public static ProbeResults atRest() {
    return committed("probe-rest", Double.POSITIVE_INFINITY);
  }

  private static ProbeResults committed(String name, double unmeasured) {
    Path folder = ProjectHome.find().resolve(FOLDER);
    return read(folder.resolve(name + ".json"), folder.resolve(name + ".csv"), unmeasured);
  }

  /**
   * Reads a table.
   *
   * @param plan the file of its plan
   * @param table of whole draws
   * @param unmeasured what a gain counts as whose denominator is not positive
   * @return its results
   * @throws IllegalArgumentException naming the file, if one is not what it should be
   */
  public static ProbeResults read(Path plan, Path table, double unmeasured) {
    NetworkResults networks = NetworkResults.read(table);
    List<Case> cases = new ArrayList<>();
    for (Cell cell : networks.cells()) {
      double[] gains = networks.gain(cell, Stage.REST).draws();
      List<Map<String, String>> rows = networks.kept(cell, "nal");
      for (int i = 0; i < gains.length; i++) {
        Map<String, String> row = rows.get(i);
        int draw = Integer.parseInt(row.get("draw"));
        double[] measures =
            Arrays.stream(ProbeMeasure.values())
                .mapToDouble(m -> Case.value(m, row, unmeasured))
                .toArray();
        cases.add(new Case(cell.network(), cell.landscape(), draw, gains[i], measures, row));
      }
    }
    return new ProbeResults(Json.record(plan, ProbePlan.class), networks, List.copyOf(cases));
  }

  /**
   * The draws of a network.
   *
   * @param network "ReLU" or "erf"
   * @return the cases of each draw, landscapes in the order of the plan
   */
  public List<List<Case>> draws(String network) {
    Map<Integer, List<Case>> draws = new TreeMap<>();
    cases.stream()
        .filter(one -> one.network().equals(network))
        .forEach(one -> draws.computeIfAbsent(one.draw(), key -> new ArrayList<>()).add(one));
    return List.copyOf(draws.values());
  }
}
