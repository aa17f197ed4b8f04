package org.tasklandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class HeatMapTest {
  private static final double[] X = {0.1, 1, 10};

  @Test
  void cellsOfAHeatMapLieMidwayOnTheScaleOfTheAxis() throws IOException {
    double[] x = {1, 100};
    double[] y = {0, 1};
    double[][] z = {{0, 1}, {2, 3}};
    var plot = Plot.untitled().logX().heatMap(HeatMap.of(x, y, z, ""));
    var image = FigureTest.image(Figure.named("f").caption("c").alt("a").panel(plot).build());
    var area =
        plot.chart()
            .margins(700, 520, PanelChart.Keys.OWN)
            .inside(new Rectangle2D.Double(0, 0, 700, 520));
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        // Just off the middle, where the four cells meet.
        int px = (int) (area.getCenterX() + (i == 0 ? -4 : 4));
        int py = (int) (area.getCenterY() + (j == 0 ? 4 : -4));
        assertThat(new Color(image.getRGB(px, py))).isEqualTo(ColourMap.SEQUENTIAL.at(z[i][j] / 3));
      }
    }
  }

  @Test
  void nothingIsColouredBeyondTheCells() throws IOException {
    double[] x = {1, 2};
    var map = HeatMap.of(x, x, new double[][] {{0, 1}, {2, 3}}, "");
    // The cells end at 2.5, midway along the axis.
    var plot = Plot.untitled().heatMap(map).xRange(0.5, 4.5).yRange(0.5, 2.5);
    var image = FigureTest.image(Figure.named("f").caption("c").alt("a").panel(plot).build());
    var area =
        plot.chart()
            .margins(700, 520, PanelChart.Keys.OWN)
            .inside(new Rectangle2D.Double(0, 0, 700, 520));
    int y = (int) area.getMaxY() - 20;
    assertThat(new Color(image.getRGB((int) area.getCenterX() - 4, y)))
        .isEqualTo(ColourMap.SEQUENTIAL.at(2 / 3.0));
    assertThat(new Color(image.getRGB((int) area.getCenterX() + 12, y))).isEqualTo(Color.WHITE);
  }

  @Test
  void heatMapsRefuseWhatTheyCannotShow() {
    double[] fromZero = {0, 1, 2};
    var plot = Plot.untitled().logX().heatMap(HeatMap.of(fromZero, fromZero, new double[3][3], ""));
    assertThatThrownBy(plot::chart)
        .hasMessage("a heat map on a logarithmic axis must lie at values > 0, got 0.0");
    assertThatThrownBy(() -> plot.heatMap(HeatMap.of(X, X, new double[3][3], "")))
        .hasMessage("a plot must have at most one heat map, got a second");
  }
}
