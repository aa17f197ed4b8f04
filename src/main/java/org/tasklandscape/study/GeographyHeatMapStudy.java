package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.HeatMap;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import tech.tablesaw.api.Table;

/**
 * G over (R, r<sub>H</sub>): as adaptation leaves it, near the limit of T4, and the limit 1 + R²/(d
 * r<sub>H</sub>) itself.
 *
 * @param world the clusters, whose own R and r<sub>H</sub> are not used
 * @param step the adaptation of training and testing in the first map
 * @param hardest ρ<sub>H</sub> of the second map, where m is infinite
 * @param distances the range of R
 * @param hardSpreads the range of r<sub>H</sub>
 */
public record GeographyHeatMapStudy(
    TwoClusters world, Adaptation step, double hardest, Range distances, Range hardSpreads)
    implements LegacyStudy {
  private static final double[] LEVELS = {1.1, 2, 5, 20, 100};
  private static final double TOP = 1000;

  /** {@return the study around the favourable landscape} */
  public static GeographyHeatMapStudy defaults() {
    return new GeographyHeatMapStudy(
        Landscapes.favourable(),
        Landscapes.step(),
        0.001,
        Range.logarithmic(0.1, 100, 49),
        Range.logarithmic(0.001, 100, 41));
  }

  @Override
  public String name() {
    return "geography-heatmap";
  }

  @Override
  public Table run() {
    Table table = Table.create();
    NumberColumns.create(table, List.of("distance", "hardSpread", "gain", "nearLimit", "limit"));
    Adaptation population = Adaptation.step(step.innerStep(), Adaptation.INFINITE);
    for (double distance : distances.values()) {
      for (double spread : hardSpreads.values()) {
        TwoClusters here = world.withHardSpread(spread).withDistance(distance);
        TwoClusters harder = here.withHard(TwoClusters.hard(hardest, spread));
        table.doubleColumn("distance").append(distance);
        table.doubleColumn("hardSpread").append(spread);
        table.doubleColumn("gain").append(here.compare(step, step).gain());
        table.doubleColumn("nearLimit").append(harder.compare(population, population).gain());
        table.doubleColumn("limit").append(GainTheorems.of(here, step).geographyLimit());
      }
    }
    return table;
  }

  @Override
  public Figure figure(Table table) {
    return Figure.named(name())
        .caption(
            ("Gain over the distance R of the centres and the spread r_H of the hard optima, in"
                    + " closed form, with contours at 1.1, 2, 5, 20 and 100; colours end at %s. a:"
                    + " %s in training and testing, ρ_H = %s: where hard optima are spread the"
                    + " contours run as those of the limit; where they are packed, hardness and"
                    + " samples decide. b: m = ∞, ρ_H = %s. c: the limit 1 + R²/(d r_H) of T4. %s;"
                    + " R = %s, r_H = %s. The parameters are the companion's own choice.")
                .formatted(
                    Captions.number(TOP),
                    Captions.of(step),
                    Captions.number(world.hard().curvature()),
                    Captions.number(hardest),
                    FixedParameters.of(world, "R", "r_H", "ρ_H"),
                    distances.text(),
                    hardSpreads.text()))
        .alt(
            "Three heat maps. The gain is large where the hard optima are packed and far; with"
                + " infinitely many samples and very hard tasks the map is that of the limit.")
        .parameters(FixedParameters.of(this, "world.distance", "world.hard.spread"))
        .panelSize(740, 600)
        .panel(
            map(
                "gain, m = %s, ρ_H = %s"
                    .formatted(
                        Captions.number(step.samples()), Captions.number(world.hard().curvature())),
                table,
                "gain"))
        .panel(map("gain, m = ∞, ρ_H = " + Captions.number(hardest), table, "nearLimit"))
        .panel(map("limit 1 + R²/(d r_H)", table, "limit"))
        .build();
  }

  private Plot map(String title, Table table, String column) {
    double[] x = distances.values();
    double[] y = hardSpreads.values();
    double[][] z = new double[x.length][y.length];
    for (int i = 0; i < table.rowCount(); i++) {
      z[i / y.length][i % y.length] = table.doubleColumn(column).getDouble(i);
    }
    HeatMap map =
        HeatMap.of(x, y, z, "gain G").logColours().between(1, TOP).smooth().contours(LEVELS);
    return Plot.titled(title)
        .axes("distance R of the centres", "spread r_H of the hard optima")
        .logX()
        .logY()
        .heatMap(map);
  }
}
