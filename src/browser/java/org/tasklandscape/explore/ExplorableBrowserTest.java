package org.tasklandscape.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.tasklandscape.browser.LocalServer;
import org.tasklandscape.browser.PagesContract;

/** The page in a real browser: its numbers are the core's, and it says nothing to anybody else. */
class ExplorableBrowserTest extends PagesContract {
  private static final List<String> QUANTITIES = ExplorablePage.QUANTITIES;

  private static String address(String hash) {
    return onDisk("explore.html" + hash);
  }

  private static ExplorablePage open(String hash) {
    return new ExplorablePage(chromium.window(), address(hash));
  }

  @Test
  void compiledFormulasAreTheCores() {
    Page page = open("").page();
    Random random = new Random(6);
    List<Setting> settings = new ArrayList<>();
    List<List<Double>> arguments = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      settings.add(CoreNumbers.random(random));
      arguments.add(DoubleStream.of(ExplorablePage.values(settings.get(i))).boxed().toList());
    }
    List<String> names = List.copyOf(CoreNumbers.NUMBERS.keySet());
    List<?> found =
        (List<?>)
            page.evaluate(
                "([settings, names]) => settings.map(s => { const solved = taskLandscape().solve(...s);"
                    + " return names.map(name => String(solved[name]())); })",
                List.of(arguments, names));
    for (int i = 0; i < settings.size(); i++) {
      Solved solved = Solved.of(settings.get(i));
      List<?> row = (List<?>) found.get(i);
      for (int j = 0; j < names.size(); j++) {
        double value = Double.parseDouble(row.get(j).toString());
        String what = names.get(j) + " of " + settings.get(i);
        CoreNumbers.isClose(
            value, CoreNumbers.NUMBERS.get(names.get(j)).applyAsDouble(solved), what);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("QUANTITIES")
  void aSliderMovesTheNumbersAndTheCurve(String quantity) {
    ExplorablePage page = open("");
    double before = page.number("gain");
    String drawnBefore = page.page().locator("#curve").innerHTML();
    for (String key : List.of("ArrowRight", "PageUp", "ArrowLeft", "PageDown", "Home")) {
      page.press(quantity, key);
      CoreNumbers.areShown(page, page.setting());
    }
    assertThat(page.number("gain")).isNotEqualTo(before);
    assertThat(page.page().locator("#curve").innerHTML()).isNotEqualTo(drawnBefore);
    String other = QUANTITIES.get((QUANTITIES.indexOf(quantity) + 1) % QUANTITIES.size());
    page.press(quantity, "ArrowRight", "ArrowRight", "ArrowRight");
    CoreNumbers.areDrawn(page, page.setting(), "distance");
    CoreNumbers.areDrawn(page.against(quantity), page.setting(), quantity);
    CoreNumbers.areDrawn(page.against(other), page.setting(), other);
  }

  @Test
  void anAddressIsShownAndShared() {
    Random random = new Random(7);
    for (int i = 0; i < 5; i++) {
      Setting setting = CoreNumbers.random(random);
      double[] values = ExplorablePage.values(setting);
      StringBuilder hash = new StringBuilder("#against=samples");
      for (int j = 0; j < values.length; j++) {
        String number =
            values[j] == Math.rint(values[j]) && values[j] < 1e7
                ? "%.0f".formatted(values[j])
                : "" + values[j];
        hash.append('&').append(QUANTITIES.get(j)).append('=').append(number);
      }
      ExplorablePage page = open(hash.toString());
      assertThat(page.page().locator("#notice").isVisible()).as(page.text("#notice")).isFalse();
      CoreNumbers.areShown(page, setting);
      CoreNumbers.areDrawn(page, setting, "samples");
      page.press("ratio", "ArrowLeft");
      ExplorablePage again = new ExplorablePage(chromium.window(), page.address());
      for (String id : CoreNumbers.NUMBERS.keySet()) {
        assertThat(again.number(id)).isEqualTo(Double.valueOf(page.number(id)));
      }
      CoreNumbers.areShown(again, page.setting());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "distance=-1,        distance must be from 0.01 to 100",
    "dimension=2.5,      dimension must be a whole number from 1 to 1000",
    "samples=,           samples must be a whole number from 1 to 1000000 or Infinity",
    "dimension=Infinity, dimension must be a whole number from 1 to 1000",
    "innerStep=NaN,      innerStep must be from 0 to 2",
    "against=gain,       against must be one of ratio",
    "__proto__=1,        __proto__ is none of ratio",
  })
  void anAddressThatCannotBeShownIsSaid(String part, String complaint) {
    ExplorablePage page = open("#" + part);
    assertThat(page.page().locator("#notice").isVisible()).isTrue();
    assertThat(page.text("#notice")).startsWith(complaint);
    CoreNumbers.areShown(page, Explorable.taskLandscape().favourable());
    page.press("distance", "ArrowRight");
    assertThat(page.page().locator("#notice").isVisible()).isFalse();
  }

  @Test
  void thePresetsAreTheLandscapesOfTheChapters() {
    Explorable core = Explorable.taskLandscape();
    Map<String, Setting> presets =
        Map.of(
            "favourable", core.favourable(),
            "withoutDiscrepancy", core.withoutDiscrepancy(),
            "spread", core.spread(),
            "near", core.near());
    ExplorablePage page = open("#ratio=0.5");
    presets.forEach(
        (name, setting) -> {
          page.preset(name).click();
          assertThat(page.setting()).isEqualTo(setting);
          CoreNumbers.areShown(page, setting);
          assertThat(page.page().locator("[aria-pressed=true]").count()).isEqualTo(1);
          assertThat(page.preset(name).getAttribute("aria-pressed")).isEqualTo("true");
        });
  }

  @Test
  void whereNothingIsLeftToLearnThePageSaysSo() {
    ExplorablePage page = open("#ratio=1&innerStep=1&samples=Infinity");
    assertThat(page.text("#headline")).startsWith("The step must leave some curvature, got none");
    assertThat(page.number("gain")).isNaN();
    page.press("innerStep", "ArrowLeft");
    assertThat(page.text("#headline")).startsWith("Both methods find the same solution");
    assertThat(page.number("gain")).isEqualTo(1);
  }

  @Test
  void theMeasureIsSaidInWordsBesideTheExactGain() {
    ExplorablePage page = open("");
    Solved solved = Solved.of(page.setting());
    assertThat(page.number("predictedGain")).isCloseTo(solved.gain(), within(1e-12));
    assertThat(page.text("#measured"))
        .contains("towards the hard tasks")
        .contains("predicts a gain of " + page.text("#predictedGain"))
        .contains("exact is " + page.text("#exactGain"));
    assertThat(page.text("#geography-desc"))
        .contains(page.text("#centreSquare"))
        .contains(page.text("#easyPart") + " easy and " + page.text("#hardPart") + " hard");
    page.preset("withoutDiscrepancy").click();
    assertThat(page.text("#measured")).contains("no gain is predicted");
    // Beyond the crossing the easy tasks overshoot and are what is left.
    assertThat(open("#ratio=0.2&innerStep=1.9").text("#measured")).contains("the easy tasks");
  }

  @Test
  void everyDrawingSaysWhatItShows() {
    ExplorablePage page = open("");
    for (String id : List.of("curve", "plane", "weights", "risks", "geography")) {
      String before = page.text("#" + id + "-desc");
      assertThat(page.text("#" + id + "-title")).isNotBlank();
      assertThat(before).isNotBlank();
      page.press("distance", "ArrowRight").press("ratio", "ArrowRight");
      assertThat(page.text("#" + id + "-desc")).isNotEqualTo(before);
    }
    for (String quantity : QUANTITIES) {
      assertThat(page.text("label[for=" + quantity + "]")).isNotBlank();
      assertThat(page.page().locator("#" + quantity).getAttribute("aria-valuetext")).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
  void thePageFitsTheScreen(int width, ColorScheme scheme) {
    Page page = chromium.window(width, 900, scheme);
    new ExplorablePage(page, address(""));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "browser", "explore-%d-%s.png".formatted(width, scheme))));
  }

  @Test
  void aServerShowsTheSamePage() throws IOException {
    try (LocalServer server = new LocalServer(SITE)) {
      String address = server.address() + "/explore.html#distance=9";
      ExplorablePage page = new ExplorablePage(chromium.window(), address);
      CoreNumbers.areShown(page, page.press("distance", "ArrowRight").setting());
      assertThat(chromium.requests())
          .allMatch(url -> url.startsWith(server.address()) || url.startsWith("data:"));
    }
  }
}
