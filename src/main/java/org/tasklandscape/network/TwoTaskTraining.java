package org.tasklandscape.network;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.network.StationaryPoint.Spectrum;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/**
 * Stationary points of MAML on an easy and a hard task, followed from α = 0, which is NAL, to
 * larger α; one for each setting, α and draw of the two teachers.
 *
 * <p>The α are evenly spaced. The first descent starts at random, every other at the point before,
 * so that a curve over α is one family of points.
 *
 * @param settings what is trained
 * @param steps how many α, at least 2
 * @param draws how many pairs of teachers, at least 2
 * @param nodes how many Hessians on each segment
 * @param hardProbability p_H
 * @param streams the seed and the artefact
 */
public record TwoTaskTraining(
    List<Setting> settings,
    int steps,
    int draws,
    int nodes,
    double hardProbability,
    Streams streams) {
  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if one is too small
   */
  public TwoTaskTraining {
    settings = List.copyOf(settings);
    if (steps < 2 || draws < 2) {
      throw new IllegalArgumentException(
          "must have steps >= 2 and draws >= 2, got %d and %d".formatted(steps, draws));
    }
    if (nodes < 2) {
      throw new IllegalArgumentException("must have nodes >= 2, got " + nodes);
    }
  }

  /**
   * A network, its tasks and its α.
   *
   * @param activation of student and teachers
   * @param neurons k
   * @param world the law of the teachers
   * @param greatest the last α
   */
  public record Setting(
      PopulationActivation activation, int neurons, TeacherEnvironment world, double greatest) {
    /** {@return for example {@code ReLU, k = 3}} */
    public String label() {
      // Not a format, whose digits would depend on the locale: streams have this name.
      return activation + ", k = " + neurons;
    }
  }

  /**
   * A stationary point with the spectra on its segments.
   *
   * @param setting of the networks
   * @param step α
   * @param draw of the two teachers
   * @param point the point
   * @param easy the easy task's spectrum
   * @param hard the hard task's
   */
  public record Found(
      Setting setting,
      double step,
      int draw,
      StationaryPoint point,
      Spectrum easy,
      Spectrum hard) {}

  /** {@return all points, in the order of settings, draws, α; spread over the processors} */
  public List<Found> run() {
    List<Found> found = new ArrayList<>();
    for (Setting setting : settings) {
      Trials.onAllCores().run(draws, draw -> follow(setting, draw)).forEach(found::addAll);
    }
    return found;
  }

  private List<Found> follow(Setting setting, int draw) {
    TwoTaskRisk nal = risk(setting, draw);
    double[] w = new RandomStart(setting.world(), streams, cell(setting, draw)).point();
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      double step = i == steps - 1 ? setting.greatest() : i * setting.greatest() / (steps - 1);
      StationaryPoint point = StationaryPoint.descend(nal.withStep(step), w);
      w = point.point();
      Spectrum easy = point.spectrum(nal.easy(), nodes);
      Spectrum hard = point.spectrum(nal.hard(), nodes);
      found.add(new Found(setting, step, draw, point, easy, hard));
    }
    return found;
  }

  /**
   * Stationary points of MAML at the greatest α, each from a start of its own.
   *
   * @param setting what is trained
   * @param draw of the two teachers, as in {@link #run()}
   * @param starts how many, of N(0, 1) entries
   * @return the points
   */
  public List<StationaryPoint> fromRandomStarts(Setting setting, int draw, int starts) {
    TwoTaskRisk maml = risk(setting, draw).withStep(setting.greatest());
    List<StationaryPoint> found = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      double[] w = new double[setting.world().size()];
      streams.stream(cell(setting, draw) + ", random start", i).gaussians(w);
      found.add(StationaryPoint.descend(maml, w));
    }
    return found;
  }

  private TwoTaskRisk risk(Setting setting, int draw) {
    TeacherEnvironment world = setting.world();
    String cell = cell(setting, draw);
    return new TwoTaskRisk(
        world.easyTask(streams, cell, 0), world.hardTask(streams, cell, 0), hardProbability, 0);
  }

  private static String cell(Setting setting, int draw) {
    return setting.label() + ", " + draw;
  }
}
