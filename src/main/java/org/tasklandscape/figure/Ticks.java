package org.tasklandscape.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The ticks of an axis of a certain length: round values, as many as their labels leave room for,
 * all labels in one format.
 *
 * <p>On a logarithmic axis the digits 1, 2, 5 of every decade are labelled, or decades alone, or
 * every few of them. Beyond six decades there is nothing between; where there is, it must not run
 * together.
 *
 * @param list the ticks, labelled ones first
 */
record Ticks(List<Tick> list) {
  private static final double ACROSS = 110;
  private static final double UPWARDS = 75;
  private static final double BETWEEN = 20;

  /** The height that a label takes. */
  private static final double LINE = 1.9 * Lettering.TICK.size();

  private static final double MOST_DECADES = 6;

  /** The share of a short logarithmic axis that may have no label at either end. */
  private static final double UNLABELLED = 0.35;

  private static final int[] EVERY = {1, 2, 3, 4, 5, 10, 20, 50, 100, 200, 500};

  /** A decade of this length has a mark at 2 and 5; one twice as long at every digit. */
  private static final double DECADE = 80;

  /** A decade of this length has grid lines between. */
  private static final double WIDE_DECADE = 200;

  /**
   * One tick.
   *
   * @param value where it stands
   * @param text its label, empty for none
   * @param grid whether a line of the grid stands there
   */
  record Tick(double value, String text, boolean grid) {}

  /** The ticks of a horizontal axis. */
  static Ticks across(Scale scale, double pixels) {
    return new Search(scale, pixels, ACROSS, text -> Lettering.TICK.width(text) + BETWEEN).ticks();
  }

  /** The ticks of a vertical axis. */
  static Ticks upwards(Scale scale, double pixels) {
    return new Search(scale, pixels, UPWARDS, text -> LINE).ticks();
  }

  /** Ticks at chosen values, those on the scale. */
  static Ticks at(Scale scale, List<Double> values) {
    List<Double> shown =
        values.stream().filter(v -> scale.place(v) >= 0 && scale.place(v) <= 1).toList();
    return labelled(shown, TickText.of(shown));
  }

  private static Ticks labelled(List<Double> values, List<String> texts) {
    return new Ticks(
        IntStream.range(0, values.size())
            .mapToObj(i -> new Tick(values.get(i), texts.get(i), true))
            .toList());
  }

  /** The room that the widest label takes. */
  double width() {
    return list.stream().mapToDouble(tick -> Lettering.TICK.width(tick.text)).max().orElse(0);
  }

  /**
   * The search for labels that fit.
   *
   * @param scale the scale
   * @param pixels the length of the axis
   * @param spacing that labels should have
   * @param extent the room that a label takes along the axis
   */
  private record Search(
      Scale scale, double pixels, double spacing, ToDoubleFunction<String> extent) {

    Ticks ticks() {
      return scale.logarithmic() ? logarithmic() : linear(scale);
    }

    private Ticks linear(Scale along) {
      for (int wanted = (int) Math.max(3, Math.round(pixels / spacing)); wanted > 2; wanted--) {
        List<Double> values = along.ticks(wanted);
        List<String> texts = TickText.of(values);
        if (fit(values, texts)) {
          return labelled(values, texts);
        }
      }
      List<Double> values = along.ticks(2);
      return labelled(values, TickText.of(values));
    }

    /** Whether neighbours keep clear of one another. */
    private boolean fit(List<Double> values, List<String> texts) {
      for (int i = 1; i < values.size(); i++) {
        double apart = pixels * (scale.place(values.get(i)) - scale.place(values.get(i - 1)));
        if (apart
            < (extent.applyAsDouble(texts.get(i)) + extent.applyAsDouble(texts.get(i - 1))) / 2) {
          return false;
        }
      }
      return true;
    }

    private Ticks logarithmic() {
      double decades = scale.span();
      String digits = decades < 0.7 ? "123456789" : decades < 1.4 ? "12357" : "125";
      while (decades < 2.8 && digits.length() > 1) {
        List<Double> values = digits(digits);
        List<String> texts = TickText.of(values);
        if (values.size() > (decades < 0.7 ? 2 : 1) && reach(values) && fit(values, texts)) {
          return with(values, texts);
        }
        digits = digits.length() > 5 ? "12357" : digits.length() > 3 ? "125" : "1";
      }
      if (decades < 1) {
        return linear(new Scale(scale.low(), scale.high(), false));
      }
      List<Double> all = digits("1");
      List<Double> values = all;
      for (int every : EVERY) {
        List<Double> some = all.stream().filter(v -> exponent(v) % every == 0).toList();
        if (some.size() < 2) {
          break;
        }
        values = some;
        if (fit(values, TickText.decades(values))) {
          break;
        }
      }
      return with(values, TickText.decades(values));
    }

    /** Less than a decade may hold no whole digit over a long way, as from 1 to 1.9. */
    private boolean reach(List<Double> values) {
      double first = StrictMath.log10(values.get(0) / scale.low());
      double last = StrictMath.log10(scale.high() / values.get(values.size() - 1));
      return scale.span() >= 1 || Math.max(first, last) < UNLABELLED * scale.span();
    }

    private static long exponent(double decade) {
      return Math.round(StrictMath.log10(decade));
    }

    /** The values of the scale whose first digit is one of some, and that have no other. */
    private List<Double> digits(String wanted) {
      return scale.ticks(1).stream()
          .filter(
              v -> {
                double power = Math.floor(StrictMath.log10(v) + 1e-9);
                return wanted.indexOf((char) ('0' + Math.round(v / StrictMath.pow(10, power))))
                    >= 0;
              })
          .toList();
    }

    /** Labelled ticks, and bare ones between as far as there is room. */
    private Ticks with(List<Double> values, List<String> texts) {
      List<Tick> ticks = new ArrayList<>(labelled(values, texts).list);
      double decade = pixels / scale.span();
      boolean many = scale.span() > MOST_DECADES;
      String between = many || decade < DECADE ? "1" : decade < 2 * DECADE ? "125" : "123456789";
      if (scale.span() * between.length() < pixels / 6) {
        digits(between).stream()
            .filter(v -> !values.contains(v))
            .forEach(v -> ticks.add(new Tick(v, "", !many && decade >= WIDE_DECADE)));
      }
      return new Ticks(ticks);
    }
  }
}
