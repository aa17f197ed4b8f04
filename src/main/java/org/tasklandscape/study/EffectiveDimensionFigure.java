package org.tasklandscape.study;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import tech.tablesaw.api.Table;

/** The three panels of an {@link EffectiveDimensionStudy}. */
record EffectiveDimensionFigure(EffectiveDimensionStudy study, Table table) {

  Figure figure() {
    return Figure.named(study.name())
        .caption(caption())
        .alt(
            "Left: the gains of flat spectra of four ranks are one curve against m over effective"
                + " dimension plus one. Middle: those of decaying spectra lie on different curves,"
                + " below the flat one. Right: the second part of Q falls along one line for all"
                + " spectra, the first part does not fall and is the larger the faster the decay.")
        .parameters(Parameters.of(study))
        .panelSize(760, 640)
        .columns(3)
        .panel(flat())
        .panel(decaying())
        .panel(parts())
        .build();
  }

  private Plot flat() {
    Plot plot = gains("flat spectra");
    for (int i = 0; i < study.ranks().size(); i++) {
      int rank = study.ranks().get(i);
      Ink ink = Palette.ordered(i, study.ranks().size());
      LegacySweep.drawNamed(plot, rows("flat", rank), "ratio", "rank " + rank, ink);
    }
    return plot.legendBelow();
  }

  private Plot decaying() {
    Plot plot = gains("decaying spectra");
    Table flat = rows("flat", study.ranks().get(study.ranks().size() - 1));
    plot.line(
        "flat",
        LegacySweep.values(flat, "ratio"),
        LegacySweep.values(flat, "gain"),
        Palette.NEUTRAL.with(Dash.DASHED));
    for (int i = 0; i < study.exponents().size(); i++) {
      LegacySweep.drawNamed(plot, exponent(i), "ratio", label(i), ink(i));
    }
    return plot.legendBelow();
  }

  private Plot parts() {
    Plot plot =
        Plot.titled("the two parts of Q")
            .axes("m/d_eff", "trace, as a share of tr Σ")
            .logX()
            .logY();
    for (int i = 0; i < study.exponents().size(); i++) {
      Table curve = exponent(i);
      double[] samples = LegacySweep.values(curve, "samples");
      double[] dimension = LegacySweep.values(curve, "effectiveDimension");
      double[] x = new double[samples.length];
      Arrays.setAll(x, j -> samples[j] / dimension[j]);
      plot.line(label(i), x, LegacySweep.values(curve, "secondPart"), ink(i));
      plot.line("", x, LegacySweep.values(curve, "firstPart"), ink(i));
      if (i == study.exponents().size() - 1) {
        double[] inverse = Arrays.stream(x).map(value -> 1 / value).toArray();
        plot.line("d_eff/m", x, inverse, Palette.LIMIT);
      }
    }
    return plot.legendBelow();
  }

  private static Plot gains(String title) {
    return Plot.titled(title).axes("m/(d_eff + 1)", "gain G").logX().logY().yRange(0.9, 50);
  }

  private Table rows(String spectrum, double shape) {
    return table.where(
        table
            .stringColumn("spectrum")
            .isEqualTo(spectrum)
            .and(table.doubleColumn("shape").isEqualTo(shape)));
  }

  private Table exponent(int i) {
    return rows("decaying", study.exponents().get(i));
  }

  private String label(int i) {
    return "γ = " + Captions.number(study.exponents().get(i));
  }

  private Ink ink(int i) {
    return Palette.ordered(i, study.exponents().size());
  }

  private String caption() {
    int d = study.world().dimension();
    return ("Gain against m/(d_eff + 1), d_eff = tr(Σ²)/‖Σ‖² of the easy tasks, at α = 1/‖Σ_E‖, in"
            + " %d dimensions; the hard tasks have the same spectrum times ρ_H/ρ_E. (a) Flat spectra"
            + " of rank %s: the rest of the space has %s of the curvature, so that E[Q] is not"
            + " singular, and does not show. (b) Spectra ρ j^-γ, γ = %s, and a flat one: no"
            + " collapse. (c) Traces of the two parts of Q for the spectra of (b): the second,"
            + " (1/m)(d_eff Σ + Σ³/‖Σ‖²), falls along d_eff/m, above it by a share of at most"
            + " 1/d_eff; the first, (I - Σ/‖Σ‖)²Σ, stays (horizontal lines). %s, d_eff r_E = %s,"
            + " d_eff r_H = %s; the line of centres has equal shares in all directions of the rank."
            + " %s The parameters are the companion's own choice.")
        .formatted(
            study.dimension(),
            study.ranks().stream().map(String::valueOf).collect(Collectors.joining(", ")),
            Captions.number(study.vanishing()),
            FixedParameters.list(study.exponents()),
            FixedParameters.of(study.world(), "d", "r_E", "r_H"),
            Captions.number(d * study.world().easy().spread()),
            Captions.number(d * study.world().hard().spread()),
            LegacySweep.pointsText(study.draws()));
  }
}
