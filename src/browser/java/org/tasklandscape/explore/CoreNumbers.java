package org.tasklandscape.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** What the core says of a setting, and whether a page shows it: to 1e-12 of each number. */
final class CoreNumbers {
  private static final double TOLERANCE = 1e-12;

  /** By the names of the exported methods, which are the ids of the page's elements too. */
  static final Map<String, ToDoubleFunction<Solved>> NUMBERS =
      Map.ofEntries(
          Map.entry("weightNal", Solved::weightNal),
          Map.entry("weightMaml", Solved::weightMaml),
          Map.entry("riskNal", Solved::riskNal),
          Map.entry("easyRiskNal", Solved::easyRiskNal),
          Map.entry("hardRiskNal", Solved::hardRiskNal),
          Map.entry("riskMaml", Solved::riskMaml),
          Map.entry("easyRiskMaml", Solved::easyRiskMaml),
          Map.entry("hardRiskMaml", Solved::hardRiskMaml),
          Map.entry("gain", Solved::gain),
          Map.entry("hardnessCap", Solved::hardnessCap),
          Map.entry("geographyCap", Solved::geographyCap),
          Map.entry("geographyLimit", Solved::geographyLimit),
          Map.entry("easyLeft", Solved::easyLeft),
          Map.entry("hardLeft", Solved::hardLeft),
          Map.entry("centre", Solved::centre),
          Map.entry("centreSquare", Solved::centreSquare),
          Map.entry("easyScatter", Solved::easyScatter),
          Map.entry("hardScatter", Solved::hardScatter),
          Map.entry("easyPart", Solved::easyPart),
          Map.entry("hardPart", Solved::hardPart),
          Map.entry("scatter", Solved::scatter),
          Map.entry("predictedGain", Solved::predictedGain));

  /** What a second place of the page shows again: by its id, the number's name. */
  private static final Map<String, String> AGAIN =
      Map.of(
          "headline-gain", "gain",
          "exactGain", "gain",
          "easyHardness", "easyLeft",
          "hardHardness", "hardLeft");

  private CoreNumbers() {}

  static void isClose(double value, double wanted, String what) {
    if (Double.isFinite(wanted)) {
      assertThat(value).as(what).isCloseTo(wanted, within(TOLERANCE * Math.abs(wanted)));
    } else {
      assertThat(value).as(what).isEqualTo(Double.valueOf(wanted));
    }
  }

  static void areShown(ExplorablePage page, Setting setting) {
    Solved solved = Solved.of(setting);
    NUMBERS.forEach(
        (id, number) ->
            isClose(page.number(id), number.applyAsDouble(solved), id + " of " + setting));
    AGAIN.forEach(
        (id, name) ->
            isClose(
                page.number(id), NUMBERS.get(name).applyAsDouble(solved), id + " of " + setting));
  }

  /** Every point of the curve's table, and the height that it is drawn at. */
  static void areDrawn(ExplorablePage page, Setting setting, String against) {
    double[][] rows = page.curve();
    assertThat(rows.length).isGreaterThan(40);
    double[][] drawn = page.drawn();
    assertThat(drawn.length).isEqualTo(rows.length);
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    int low = 0;
    int high = 0;
    for (int i = 0; i < rows.length; i++) {
      String what = "gain at %s = %s of %s".formatted(against, rows[i][0], setting);
      Solved solved = Solved.of(ExplorablePage.with(setting, against, rows[i][0]));
      isClose(rows[i][1], solved.gain(), what);
      isClose(rows[i][2], solved.hardnessCap(), what);
      isClose(rows[i][3], solved.geographyCap(), what);
      if (rows[i][1] < lowest) {
        lowest = rows[i][1];
        low = i;
      }
      if (rows[i][1] > highest) {
        highest = rows[i][1];
        high = i;
      }
    }
    // The axis is logarithmic, so heights, in pixels to two places, are linear in log G.
    if (highest > 1.5 * lowest) {
      double slope = (drawn[high][1] - drawn[low][1]) / Math.log(highest / lowest);
      for (int i = 0; i < rows.length; i++) {
        double height = drawn[low][1] + slope * Math.log(rows[i][1] / lowest);
        assertThat(drawn[i][1]).as("height of point %d", i).isCloseTo(height, within(0.03));
      }
    }
  }

  /** Within the ranges of the sliders, but not on their steps. */
  static Setting random(Random random) {
    double samples = random.nextInt(8) == 0 ? Double.POSITIVE_INFINITY : between(random, 1, 1e6);
    return ExplorablePage.setting(
        between(random, 1e-3, 1),
        between(random, 1e-2, 1e2),
        between(random, 1e-4, 1e2),
        between(random, 1e-4, 1e2),
        Math.rint(between(random, 1, 1000)),
        Math.rint(samples),
        2 * random.nextDouble(),
        0.01 + 0.98 * random.nextDouble());
  }

  /** Uniform in its logarithm. */
  private static double between(Random random, double low, double high) {
    return Math.min(high, low * Math.exp(random.nextDouble() * Math.log(high / low)));
  }
}
