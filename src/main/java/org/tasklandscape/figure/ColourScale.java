package org.tasklandscape.figure;

import java.awt.Color;
import java.util.Objects;

/**
 * From values to colours.
 *
 * @param scale the range of the values
 * @param map the colours
 * @param centre the value at the middle of diverging colours, NaN for sequential ones
 */
record ColourScale(Scale scale, ColourMap map, double centre) {
  ColourScale {
    Objects.requireNonNull(scale, "scale");
    if (!Double.isNaN(centre) && Double.isNaN(scale.place(centre))) {
      throw new IllegalArgumentException(
          "the centre of logarithmic colours must be > 0, got " + centre);
    }
  }

  static ColourScale sequential(Scale scale) {
    return new ColourScale(scale, ColourMap.SEQUENTIAL, Double.NaN);
  }

  ColourScale diverging(double middle) {
    return new ColourScale(scale, ColourMap.DIVERGING, middle);
  }

  ColourScale over(Scale other) {
    return new ColourScale(other, map, centre);
  }

  Color of(double value) {
    double bounded = Double.isInfinite(value) ? (value > 0 ? scale.high() : scale.low()) : value;
    double place = Math.max(0, Math.min(1, scale.place(bounded)));
    if (Double.isNaN(centre) || Double.isNaN(place)) {
      return map.at(place);
    }
    double middle = scale.place(centre);
    return map.at(0.5 + (place - middle) / (2 * Math.max(Math.abs(middle), Math.abs(1 - middle))));
  }
}
