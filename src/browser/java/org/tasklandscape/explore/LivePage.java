package org.tasklandscape.explore;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;

/** A live page as a reader uses it: sliders, presets, buttons, the numbers. */
final class LivePage {
  private final Page page;

  LivePage(Page page, String address) {
    this.page = page;
    page.navigate(address);
  }

  Page page() {
    return page;
  }

  /** Waits until what was asked for is done. */
  LivePage finished() {
    page.waitForFunction("() => document.getElementById('run').textContent === 'Done'");
    return this;
  }

  /** A number of the page, with all its digits. */
  double number(String id) {
    return Double.parseDouble(page.locator("#" + id).getAttribute("value"));
  }

  /** Waits for a number to be there, or to change. */
  LivePage changed(String id, String from) {
    page.waitForFunction(
        "([id, from]) => { const v = document.getElementById(id).value; return v !== '' && v !== from; }",
        List.of(id, from));
    return this;
  }

  /** The rows of numbers in the body of a table. */
  double[][] rows(String selector) {
    page.locator(selector + " tr").first().waitFor();
    List<?> rows =
        (List<?>)
            page.evaluate(
                "(body) => [...document.querySelectorAll(body + ' tr')]"
                    + ".map((row) => [...row.querySelectorAll('data')].map((cell) => cell.value))",
                selector);
    return rows.stream()
        .map(
            row ->
                ((List<?>) row)
                    .stream().mapToDouble(cell -> Double.parseDouble(cell.toString())).toArray())
        .toArray(double[][]::new);
  }

  /** Whether this browser's exp, on which TeaVM relies, has the bits of Java's at 1,000 points. */
  boolean roundsAsJava() {
    List<Double> points = IntStream.range(0, 1000).mapToObj(i -> 0.0137 * i - 7).toList();
    List<?> found = (List<?>) page.evaluate("(points) => points.map((x) => Math.exp(x))", points);
    return IntStream.range(0, points.size())
        .allMatch(i -> ((Number) found.get(i)).doubleValue() == StrictMath.exp(points.get(i)));
  }

  Locator at(String id) {
    return page.locator("#" + id);
  }

  String text(String id) {
    return at(id).textContent();
  }

  /** The largest distance of two rows of numbers, relative to the second. */
  static double apart(double[] found, double[] wanted) {
    double apart = found.length == wanted.length ? 0 : Double.POSITIVE_INFINITY;
    for (int i = 0; i < Math.min(found.length, wanted.length); i++) {
      double scale = Math.max(Math.abs(wanted[i]), Double.MIN_NORMAL);
      apart = Math.max(apart, Math.abs(found[i] - wanted[i]) / scale);
    }
    return apart;
  }
}
