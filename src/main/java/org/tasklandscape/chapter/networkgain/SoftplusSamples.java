package org.tasklandscape.chapter.networkgain;

import java.util.List;
import java.util.Locale;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.network.NetworkLandscapes;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * NAL and MAML on softplus networks of which only samples are seen: NAL on all n_in + n_out samples
 * of a task, MAML on the split; tested on fresh tasks, adapted on m samples, judged on many others.
 * The base case of theory 3 and its three variations.
 *
 * @param near R of the variation with near centres
 * @param wide r_H of the variation with spread hard teachers
 * @param innerSamples n_in
 * @param outerSamples n_out
 * @param testSamples m
 * @param heldOut samples on which an adapted network is judged
 * @param training training tasks, half of each kind
 * @param tests fresh tasks, half of each kind
 * @param innerStep α
 * @param steps k, in training and testing
 * @param iterations moves of Adam
 * @param outerStep the step of Adam at the start
 * @param draws draws of centres and tasks
 * @param seed the seed
 */
public record SoftplusSamples(
    double near,
    double wide,
    int innerSamples,
    int outerSamples,
    int testSamples,
    int heldOut,
    int training,
    int tests,
    double innerStep,
    int steps,
    int iterations,
    double outerStep,
    int draws,
    long seed)
    implements FigureStudy<SoftplusSamples.Row> {

  /**
   * One draw in a landscape.
   *
   * @param landscape its name
   * @param draw its number
   * @param risks after adaptation
   */
  public record Row(String landscape, int draw, PairRisks risks) {}

  /** A landscape with its name. */
  private record Case(String name, TeacherEnvironment world) {}

  /** Checks the rules that the mathematics does not check. */
  public SoftplusSamples {
    if (training < 2 || tests < 2 || training % 2 != 0 || tests % 2 != 0) {
      throw new IllegalArgumentException(
          "training and fresh tasks must be even numbers >= 2, got %d and %d"
              .formatted(training, tests));
    }
    if (steps < 1 || iterations < 1 || draws < 2) {
      throw new IllegalArgumentException(
          "must have steps and iterations >= 1 and draws >= 2, got %d, %d and %d"
              .formatted(steps, iterations, draws));
    }
  }

  /**
   * {@return the study of theory 3's base case and variations with its ten adaptation steps, fifty
   * samples of each use; kα = 5 repairs directions of curvature 1 and leaves those of 0.05}
   */
  public static SoftplusSamples defaults() {
    return new SoftplusSamples(
        0.2, 0.3, 50, 50, 50, 500, 20, 40, 0.5, 10, 300, 0.1, 6, Landscapes.SEED);
  }

  private List<Case> cases() {
    TeacherEnvironment base = TeacherEnvironment.base(PopulationActivation.RELU);
    return List.of(
        new Case("base", base),
        new Case(
            "near", NetworkLandscapes.with(base, base.hardVariance(), base.hardSpread(), near)),
        new Case(
            "spread", NetworkLandscapes.with(base, base.hardVariance(), wide, base.distance())),
        new Case(
            "equally hard",
            NetworkLandscapes.with(base, base.easyVariance(), base.hardSpread(), base.distance())));
  }

  /** {@return the names of the landscapes, the base case first} */
  public List<String> landscapes() {
    return cases().stream().map(Case::name).toList();
  }

  @Override
  public Rows<Row> run() {
    List<Case> cases = cases();
    // One cell a draw: the landscapes share its centres and noises, so their gains compare.
    return Trials.onAllCores()
        .run(cases.size() * draws, i -> row(cases.get(i / draws), i % draws))
        .stream()
        .collect(Rows.collect(Row.class));
  }

  private Row row(Case landscape, int draw) {
    PairRisks risks = new SoftplusDraw(this, landscape.world(), "draw " + draw).risks();
    return new Row(landscape.name(), draw, risks);
  }

  /**
   * The geometric mean over the draws of NAL's excess risk over MAML's.
   *
   * @param rows what {@link #run()} gave
   * @param landscape one of {@link #landscapes()}
   * @return the gain, with Student's 95 % interval of the logarithm
   */
  public static Estimate gain(Rows<Row> rows, String landscape) {
    return drawn(rows, landscape).gain();
  }

  /**
   * The geometric mean over the draws of one landscape's gain over another's, draw by draw.
   *
   * @param rows what {@link #run()} gave
   * @param landscape one of {@link #landscapes()}
   * @param other another one
   * @return the ratio, with Student's 95 % interval of the logarithm
   */
  public static Estimate lead(Rows<Row> rows, String landscape, String other) {
    return drawn(rows, landscape).gainOver(drawn(rows, other));
  }

  private static DrawnRisks drawn(Rows<Row> rows, String landscape) {
    return new DrawnRisks(
        rows.stream().filter(row -> row.landscape().equals(landscape)).map(Row::risks).toList());
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure =
        BaseCase.fill(Words.of(this)).with("samples", innerSamples + outerSamples).figure();
    landscapes().forEach(name -> figure.panel(panel(name, drawn(rows, name))));
    return figure.columns(2).panelSize(820, 560).build();
  }

  private static Plot panel(String landscape, DrawnRisks drawn) {
    Estimate gain = drawn.gain();
    String title =
        String.format(
            Locale.ROOT,
            "%s: gain %.2f (%.2f to %.2f)",
            landscape,
            gain.value(),
            gain.lower(),
            gain.upper());
    Plot plot = RiskCross.plot(title).xRange(0.003, 0.06).yRange(5e-5, 0.1);
    Estimate easy = drawn.risk(PairRisks::nalEasy);
    RiskCross.draw(plot, "NAL", easy, drawn.risk(PairRisks::nalHard), Palette.NAL);
    Estimate mamlEasy = drawn.risk(PairRisks::mamlEasy);
    RiskCross.draw(plot, "MAML", mamlEasy, drawn.risk(PairRisks::mamlHard), Palette.MAML);
    return plot;
  }
}
