package org.tasklandscape.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.browser.LocalServer;
import org.tasklandscape.browser.PagesContract;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.TeacherEnvironment;

/** The live pages in a real browser: their numbers are those of the core's runs in Java. */
class LiveBrowserTest extends PagesContract {
  private static final double TOLERANCE = 1e-12;
  private static final List<String> PAGES =
      List.of("live-training", "live-adaptation", "live-tradeoff", "live-control");

  private static final Locator.WaitForOptions ATTACHED =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  private static LivePage open(String page, String rest) {
    return new LivePage(chromium.window(), onDisk(page + ".html" + rest));
  }

  @ParameterizedTest
  @CsvSource({
    "'', erf, 1.5",
    "'', relu, 0.7",
    "?javascript, erf, 1.5",
    "?javascript, relu, 0.7",
  })
  void parametersAfterTwoHundredIterationsAreThoseOfJava(
      String core, String network, double innerStep) {
    String setting =
        "#iterations=200&speed=10000&seed=7&innerStep=%s&network=%s".formatted(innerStep, network);
    LivePage page = open("live-training", core + setting).finished();
    page.page().locator("#parameters summary").click();
    double[][] rows = page.rows("#parameters tbody");
    NetworkTraining training = Live.training(innerStep, 7, 200);
    TeacherEnvironment world = Live.world(network.equals("relu"), 4, 0.001, 0.05);
    double[] nal = training.train(world, MetaAlgorithm.nal(), 0).point();
    double[] maml = training.train(world, training.maml(world.activation(), 10), 0).point();
    assertThat(LivePage.apart(column(rows, 1), nal)).isLessThan(TOLERANCE);
    assertThat(LivePage.apart(column(rows, 2), maml)).isLessThan(TOLERANCE);
    TrainedPair pair = Live.train(network.equals("relu"), 4, 0.001, 0.05, 10, innerStep, 7);
    pair.advance(200);
    double[] risks = Arrays.stream(page.rows("#means")).flatMapToDouble(Arrays::stream).toArray();
    assertThat(LivePage.apart(risks, pair.risks())).isLessThan(1e-9);
  }

  private static double[] column(double[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
  }

  @Test
  void trainingPausesMovesOnceAndBeginsAgain() {
    LivePage page = open("live-training", "#iterations=2000&speed=50");
    page.page().waitForFunction("() => Number(document.getElementById('iteration').value) > 3");
    page.at("run").press("Enter");
    assertThat(page.text("run")).isEqualTo("Go on");
    page.page().waitForTimeout(300);
    double paused = page.number("iteration");
    page.page().waitForTimeout(300);
    assertThat(page.number("iteration")).isEqualTo(paused);
    page.at("once").press("Enter");
    page.changed("iteration", String.valueOf((int) paused));
    assertThat(page.number("iteration")).isEqualTo(paused + 1);
    page.at("again").press("Enter");
    page.page().waitForFunction("() => Number(document.getElementById('iteration').value) < 3");
    page.at("seed").press("ArrowLeft");
    assertThat(page.at("seed").getAttribute("data-value")).isEqualTo("2021");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?javascript"})
  void trialsAreThoseOfJava(String core) {
    LivePage page =
        open(
                "live-tradeoff",
                core + "#tasks=6&samples=5&dimension=2&trials=500&speed=100000&seed=4")
            .finished();
    DrawnTrials drawn = Live.trials(2, 1, 6, 5, 0.5, 4);
    drawn.draw(500);
    double[][] rows = page.rows("#losses");
    assertThat(LivePage.apart(column(rows, 0), drawn.means())).isLessThan(TOLERANCE);
    assertThat(LivePage.apart(column(rows, 1), drawn.errors())).isLessThan(TOLERANCE);
    assertThat(LivePage.apart(column(rows, 2), drawn.predicted())).isLessThan(TOLERANCE);
    assertThat(page.number("crossover")).isEqualTo(drawn.crossover());
    assertThat(page.number("share")).isEqualTo(drawn.shares()[1]);
  }

  /**
   * A policy's update takes exp and log of the browser; 500 steps make a last bit of it visible.
   */
  @ParameterizedTest
  @ValueSource(strings = {"", "?javascript"})
  void bodiesMoveAsInJava(String core) {
    LivePage page = open("live-control", core + "#speed=1.3&updates=2&seed=3&pace=4").finished();
    PolicyResults results = PolicyResults.committed("cheetah-small");
    double[][] rows = page.rows("#bodies");
    int body = 0;
    for (String method : List.of("drs", "maml")) {
      double[] theta = results.parameters("half-cheetah-small", method);
      double step =
          results
              .size(
                  "half-cheetah-small",
                  method,
                  PolicyResults.Moment.after(results.config().training().budget(), 2))
              .of(1001);
      double[] adapted = Live.adapt(Live.adapt(theta, 1.3, step, 0, 3), 1.3, step, 1, 3);
      for (double[] at : List.of(theta, adapted)) {
        Cheetah cheetah = Live.cheetah(at, 1.3);
        cheetah.advance(500);
        if (at == theta || page.roundsAsJava()) {
          assertThat(rows[body][0]).isEqualTo(cheetah.distance());
          assertThat(rows[body][2]).isEqualTo(cheetah.earned());
        } else {
          assertThat(rows[body][0]).isNotEqualTo(rows[body - 1][0]).isBetween(-5.0, 15.0);
        }
        body++;
      }
    }
  }

  @Test
  void tasksAreDrawnWithTheMouseAndMovedByKeys() {
    LivePage page = open("live-adaptation", "#tasks=-2:1;3:0.1&samples=20&innerStep=0.8");
    page.changed("gain", "");
    solved(page, new double[] {-2, 3}, new double[] {1, 0.1});
    Locator board = page.at("board");
    BoundingBox box = board.boundingBox();
    page.page().mouse().move(box.x + box.width * 0.5, box.y + box.height * 0.5);
    page.page().mouse().down();
    page.page().mouse().move(box.x + box.width * 0.6, box.y + box.height * 0.3);
    page.page().mouse().up();
    page.page().waitForFunction("() => document.querySelectorAll('#rows tr').length === 3");
    Locator task = board.locator("[data-task='2']");
    String before = task.getAttribute("aria-valuetext");
    for (String key : List.of("ArrowRight", "ArrowUp", "Shift+ArrowLeft", "ArrowDown")) {
      task.press(key);
      assertThat(task.getAttribute("aria-valuetext")).as(key).isNotEqualTo(before);
      before = task.getAttribute("aria-valuetext");
    }
    page.page().waitForTimeout(300);
    double[][] rows = page.rows("#rows");
    solved(page, column(rows, 0), column(rows, 1));
    task.press("Delete");
    page.page().waitForFunction("() => document.querySelectorAll('#rows tr').length === 2");
    page.at("add").press("Enter");
    page.page().waitForFunction("() => document.querySelectorAll('#rows tr').length === 3");
    page.page().waitForFunction("() => location.hash.includes('tasks=-2:1;3:0.1;0:0.5')");
  }

  private static void solved(LivePage page, double[] optima, double[] curvatures) {
    LineTasks wanted = Live.line(optima, curvatures, 0.8, 20);
    double[][] rows = page.rows("#rows");
    assertThat(page.number("gain")).isEqualTo(wanted.gain());
    assertThat(page.number("nal")).isEqualTo(wanted.nal());
    assertThat(page.number("maml")).isEqualTo(wanted.maml());
    assertThat(column(rows, 2)).isEqualTo(wanted.left());
    assertThat(column(rows, 3)).isEqualTo(wanted.adapted(wanted.nal()));
    assertThat(column(rows, 5)).isEqualTo(wanted.resistances());
  }

  @ParameterizedTest
  @CsvSource({
    "live-training,   network=tanh,  network must be one of erf",
    "live-training,   steps=2.5,     steps must be a whole number from 1 to 15",
    "live-adaptation, tasks=1,       tasks must be 1 to 12 tasks such as",
    "live-adaptation, tasks=1:5,     tasks must be 1 to 12 tasks such as",
    "live-tradeoff,   dimension=0,   dimension must be a whole number from 1 to 8",
    "live-control,    speed=9,       speed must be from 0 to 2",
    "live-control,    pages=9,       pages is none of speed",
  })
  void anAddressThatCannotBeShownIsSaid(String name, String part, String complaint) {
    LivePage page = open(name, "#" + part);
    assertThat(page.at("notice").isVisible()).isTrue();
    assertThat(page.text("notice")).startsWith(complaint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"live-training", "live-adaptation", "live-tradeoff", "live-control"})
  void presetsAreShownAndTheAddressHoldsThem(String name) {
    LivePage page = open(name, "");
    for (Locator preset : page.page().locator("[data-preset]").all()) {
      preset.click();
      assertThat(preset.getAttribute("aria-pressed")).isEqualTo("true");
      assertThat(page.at("notice").isVisible()).isFalse();
      String wanted = preset.getAttribute("data-preset").split("&")[0];
      page.page().waitForFunction("(part) => location.hash.includes(part)", wanted);
    }
    LivePage again = new LivePage(chromium.window(), page.page().url());
    assertThat(again.page().locator("[aria-pressed=true][data-preset]").count()).isEqualTo(1);
  }

  /**
   * Of a page that draws without end: half of the wanted rate, as other work shares the machine.
   */
  @ParameterizedTest
  @CsvSource({
    "live-training, #iterations=2000&speed=100",
    "live-tradeoff, #trials=20000&speed=1000",
    "live-control,  #pace=0.25",
  })
  void picturesComeSoonAndOften(String name, String setting) {
    LivePage page = open(name, setting);
    page.page().locator("svg desc:not(:empty)").first().waitFor(ATTACHED);
    double first = ((Number) page.page().evaluate("() => performance.now()")).doubleValue();
    double frames =
        ((Number)
                page.page()
                    .evaluate(
                        """
                        () => new Promise((done) => {
                          let frames = 0;
                          const begin = performance.now();
                          const count = () => {
                            frames++;
                            if (performance.now() - begin < 2000) requestAnimationFrame(count);
                            else done(frames / 2);
                          };
                          requestAnimationFrame(count);
                        })"""))
            .doubleValue();
    System.out.printf(
        "%s: first picture after %.0f ms, %.0f frames a second%n", name, first, frames);
    assertThat(first).as("milliseconds to the first picture").isLessThan(4000);
    assertThat(frames).as("frames a second").isGreaterThan(30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"live-training", "live-adaptation", "live-tradeoff", "live-control"})
  void aPageIsLightAndQuiet(String name) throws IOException {
    try (LocalServer server = new LocalServer(SITE)) {
      Page window = chromium.window();
      window.navigate(server.address() + "/" + name + ".html");
      window.waitForFunction("() => document.getElementById('headline').textContent.length > 20");
      long weight = 0;
      for (String url : chromium.requests()) {
        if (url.startsWith(server.address())) {
          weight += Files.size(SITE.resolve(url.substring(server.address().length() + 1)));
        }
      }
      System.out.printf("%s: %d bytes%n", name, weight);
      assertThat(weight).as("bytes of the page").isLessThan(1_500_000);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"live-training", "live-adaptation", "live-tradeoff", "live-control"})
  void everyDrawingSaysWhatItShows(String name) {
    LivePage page = open(name, "");
    page.page()
        .waitForFunction("() => document.getElementById('headline').textContent.length > 20");
    page.page().waitForTimeout(500);
    for (Locator svg : page.page().locator("svg").all()) {
      assertThat(svg.locator("title").first().textContent()).isNotBlank();
      assertThat(svg.locator("desc").first().textContent()).isNotBlank();
    }
    for (Locator slider : page.page().locator("input[type=range]").all()) {
      String id = slider.getAttribute("id");
      assertThat(page.page().locator("label[for=" + id + "]").textContent()).isNotBlank();
      String before = slider.getAttribute("aria-valuetext");
      slider.press("ArrowLeft");
      slider.press("ArrowLeft");
      slider.press("ArrowRight");
      assertThat(slider.getAttribute("aria-valuetext")).as(id).isNotBlank();
      slider.press("ArrowRight");
      slider.press("ArrowRight");
      assertThat(slider.getAttribute("aria-valuetext")).as(id + ", before " + before).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
  void thePagesFitTheScreen(int width, ColorScheme scheme) {
    for (String name : PAGES) {
      Page page = chromium.window(width, 900, scheme);
      page.navigate(onDisk(name + ".html"));
      page.waitForFunction("() => document.getElementById('headline').textContent.length > 20");
      page.waitForTimeout(1500);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(width);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Path.of("target", "browser", "%s-%d-%s.png".formatted(name, width, scheme))));
    }
  }
}
