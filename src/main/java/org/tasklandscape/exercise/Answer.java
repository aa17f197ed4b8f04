package org.tasklandscape.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tasklandscape.files.Numbers;

/** What is right in an exercise. It is computed only when there is an answer to hold against it. */
public sealed interface Answer {

  /** How an answer fares. */
  enum Verdict {
    /** There is no answer yet. */
    MISSING,
    /** It is not right. */
    NOT_YET,
    /** It is right. */
    RIGHT
  }

  /**
   * An answer that is a formula.
   *
   * @param arguments how many letters it has
   * @param formula its value
   */
  record Given(int arguments, ToDoubleFunction<double[]> formula) {}

  /**
   * Judges an answer.
   *
   * @param number of the exercise, which names the random instances
   * @param given numbers (an array), a word, or a {@link Given} formula
   * @param tolerance the largest relative difference
   * @return how it fares
   * @throws IllegalArgumentException if the answer is of another kind or length, or partly NaN
   */
  Verdict judge(String number, Object given, double tolerance);

  /**
   * One number.
   *
   * @param value gives what is right
   * @return the answer
   */
  static Answer number(DoubleSupplier value) {
    return new Numbers(1, () -> new double[] {value.getAsDouble()});
  }

  /**
   * Numbers in order.
   *
   * @param count how many
   * @param values gives what is right
   */
  record Numbers(int count, Supplier<double[]> values) implements Answer {
    @Override
    public Verdict judge(String number, Object given, double tolerance) {
      double[] answer = numbers(given, count);
      if (Arrays.stream(answer).allMatch(Double::isNaN)) {
        return Verdict.MISSING;
      }
      for (int i = 0; i < count; i++) {
        rule(
            !Double.isNaN(answer[i]), "must be a number in every entry", "NaN at entry " + (i + 1));
      }
      double[] right = values.get();
      return verdict(IntStream.range(0, count).allMatch(i -> near(answer[i], right[i], tolerance)));
    }
  }

  /**
   * A formula in named letters, held against another one on random instances.
   *
   * @param letters their names
   * @param draw gives their values
   * @param right the formula that is right
   */
  record Formula(
      List<String> letters, Function<Instance, double[]> draw, ToDoubleFunction<double[]> right)
      implements Answer {
    @Override
    public Verdict judge(String number, Object given, double tolerance) {
      String wanted = "must be a formula of (" + String.join(", ", letters) + ")";
      if (!(given instanceof Given answer)) {
        throw broken(wanted, described(given));
      }
      rule(answer.arguments() == letters.size(), wanted, described(given));
      double[][] points = new double[Instance.COUNT][];
      Arrays.setAll(points, i -> draw.apply(Instance.of(number, i)));
      double[] values = Arrays.stream(points).mapToDouble(x -> at(answer, x)).toArray();
      if (Arrays.stream(values).allMatch(Double::isNaN)) {
        return Verdict.MISSING;
      }
      for (int i = 0; i < values.length; i++) {
        rule(!Double.isNaN(values[i]), "must be a number everywhere", "NaN at " + point(points[i]));
      }
      return verdict(
          IntStream.range(0, values.length)
              .allMatch(i -> near(values[i], right.applyAsDouble(points[i].clone()), tolerance)));
    }

    private static double at(Given answer, double[] point) {
      return answer.formula().applyAsDouble(point.clone());
    }

    private String point(double[] values) {
      return IntStream.range(0, values.length)
          .mapToObj(i -> String.format(Locale.ROOT, "%s = %.4g", letters.get(i), values[i]))
          .collect(Collectors.joining(", "));
    }
  }

  /**
   * One of a few words.
   *
   * @param options the words
   * @param right gives the right one
   */
  record Choice(List<String> options, Supplier<String> right) implements Answer {
    @Override
    public Verdict judge(String number, Object given, double tolerance) {
      String wanted = "must be one of " + String.join(", ", options);
      if (!(given instanceof String answer)) {
        throw broken(wanted, described(given));
      }
      if (answer.isBlank()) {
        return Verdict.MISSING;
      }
      rule(options.contains(answer.strip()), wanted, "\"" + answer + "\"");
      return verdict(answer.strip().equals(right.get()));
    }
  }

  /**
   * A number with a property: any such number is right.
   *
   * @param property what it must have
   */
  record Example(DoublePredicate property) implements Answer {
    @Override
    public Verdict judge(String number, Object given, double tolerance) {
      double answer = numbers(given, 1)[0];
      return Double.isNaN(answer) ? Verdict.MISSING : verdict(property.test(answer));
    }
  }

  private static double[] numbers(Object given, int count) {
    String wanted = "must be " + (count == 1 ? "a number" : count + " numbers");
    if (!(given instanceof double[] answer)) {
      throw broken(wanted, described(given));
    }
    rule(answer.length == count, wanted, String.valueOf(answer.length));
    return answer.clone();
  }

  private static boolean near(double answer, double right, double tolerance) {
    return Math.abs(answer - right) <= tolerance * Math.abs(right);
  }

  private static Verdict verdict(boolean right) {
    return right ? Verdict.RIGHT : Verdict.NOT_YET;
  }

  private static String described(Object given) {
    if (given instanceof double[] numbers) {
      return numbers.length == 1 ? "the number " + numbers[0] : numbers.length + " numbers";
    }
    if (given instanceof Given formula) {
      return "a formula of " + formula.arguments();
    }
    return given == null ? "null" : "the word \"" + given + "\"";
  }

  private static void rule(boolean kept, String rule, String value) {
    if (!kept) {
      throw broken(rule, value);
    }
  }

  private static IllegalArgumentException broken(String rule, String value) {
    return new IllegalArgumentException(rule + ", got " + value);
  }
}
