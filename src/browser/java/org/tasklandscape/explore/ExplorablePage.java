package org.tasklandscape.explore;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;

/** The page of the explorable as a reader uses it: sliders, presets, the address, the numbers. */
final class ExplorablePage {
  /** The names that the address gives the eight quantities, in the order of {@link Setting}. */
  static final List<String> QUANTITIES =
      List.of(
          "ratio",
          "distance",
          "easySpread",
          "hardSpread",
          "dimension",
          "samples",
          "innerStep",
          "hardProbability");

  private final Page page;

  ExplorablePage(Page page, String address) {
    this.page = page;
    page.navigate(address);
  }

  Page page() {
    return page;
  }

  /** Presses keys on a slider. */
  ExplorablePage press(String quantity, String... keys) {
    for (String key : keys) {
      page.locator("#" + quantity).press(key);
    }
    return this;
  }

  ExplorablePage against(String quantity) {
    page.locator("#against").selectOption(quantity);
    return this;
  }

  /** The address, once it holds what the page shows. */
  String address() {
    page.waitForFunction(
        "() => [...document.querySelectorAll('input[type=range]')]"
            + ".every(i => location.hash.slice(1).split('&').includes(i.id + '=' + i.dataset.value))");
    return page.url();
  }

  /** The setting that the sliders hold. */
  Setting setting() {
    return setting(
        QUANTITIES.stream()
            .map(name -> page.locator("#" + name).getAttribute("data-value"))
            .mapToDouble(Double::parseDouble)
            .toArray());
  }

  static Setting setting(double... values) {
    return new Setting(
        values[0],
        values[1],
        values[2],
        values[3],
        (int) values[4],
        values[5],
        values[6],
        values[7]);
  }

  /** The same setting with another value of one quantity. */
  static Setting with(Setting setting, String quantity, double value) {
    double[] values = values(setting);
    values[QUANTITIES.indexOf(quantity)] = value;
    return setting(values);
  }

  static double[] values(Setting s) {
    return new double[] {
      s.ratio(),
      s.distance(),
      s.easySpread(),
      s.hardSpread(),
      s.dimension(),
      s.samples(),
      s.innerStep(),
      s.hardProbability()
    };
  }

  /** A number of the page, with all its digits. */
  double number(String id) {
    return Double.parseDouble(page.locator("#" + id).getAttribute("value"));
  }

  /** The rows (x, gain, cap of T2, cap of T3) of the curve's table. */
  double[][] curve() {
    if (page.locator("#values[open]").count() == 0) {
      page.locator("#values summary").click();
      page.locator("#values tbody tr").first().waitFor();
    }
    Object rows =
        page.evaluate(
            "() => [...document.querySelectorAll('#values tbody tr')]"
                + ".map(row => [...row.querySelectorAll('data')].map(cell => cell.value).join(' '))");
    return ((List<?>) rows)
        .stream()
            .map(row -> Arrays.stream(row.toString().split(" ")).mapToDouble(Double::parseDouble))
            .map(row -> row.toArray())
            .toArray(double[][]::new);
  }

  /** The points (x, y) in pixels of the drawn gain. */
  double[][] drawn() {
    String path = page.locator("#curve path.gain").getAttribute("d");
    return Arrays.stream(path.substring(1).split("[ML]"))
        .map(point -> Arrays.stream(point.split(" ")).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  String text(String selector) {
    return page.locator(selector).textContent();
  }

  Locator preset(String name) {
    return page.locator("[data-preset=" + name + "]");
  }
}
