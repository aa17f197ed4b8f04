package org.tasklandscape.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.browser.LocalServer;
import org.tasklandscape.browser.PagesContract;

/** Every page of the site in a real browser, from disk and from a server. */
class SiteBrowserTest extends PagesContract {
  private static final String CHAPTER = "02-hardness.html";
  private static final String SOLUTIONS = "solutions/02-hardness-solutions.html";

  /** A page of each kind, whose pictures stay in target/browser. */
  private static final List<String> LOOKED_AT =
      List.of("index.html", CHAPTER, SOLUTIONS, "figures.html", "claims.html", "readme.html");

  /** All pages but those of the API, which are Javadoc's own. */
  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(SITE)) {
      return files
          .map(file -> SITE.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".html") && !file.startsWith("api/"))
          .sorted()
          .toList();
    }
  }

  private static SitePage open(String file) {
    return new SitePage(chromium.window(), onDisk(file));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsWhole(String file) throws IOException {
    SitePage page = open(file);
    assertThat(page.faults()).isEmpty();
    for (String link : page.links()) {
      if (link.startsWith("file:")) {
        leadsSomewhere(URI.create(link));
      } else {
        assertThat(link).startsWith("https://");
      }
    }
  }

  private static void leadsSomewhere(URI link) throws IOException {
    Path target = Path.of(link.getPath());
    assertThat(target).isRegularFile();
    String fragment = link.getFragment();
    if (fragment != null && !target.getFileName().toString().matches("(explore|live-.*)\\.html")) {
      assertThat(Files.readString(target)).as(link.toString()).contains("id=\"" + fragment + "\"");
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageFitsEveryScreenInBothThemes(String file) {
    Page window = chromium.window();
    SitePage page = new SitePage(window, onDisk(file));
    for (int width : new int[] {1280, 390}) {
      window.setViewportSize(width, 900);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertThat(page.tooWide()).as("at %d pixels", width).isEmpty();
        assertThat(page.pale()).as("letters too pale, %s", scheme).isEmpty();
        if (LOOKED_AT.contains(file)) {
          String name = "%s-%d-%s.png".formatted(file.replaceAll("[/.]", "-"), width, scheme);
          window.screenshot(
              new Page.ScreenshotOptions().setPath(Path.of("target", "browser", name)));
        }
      }
    }
  }

  @Test
  void aServerShowsTheSamePages() throws IOException {
    try (LocalServer server = new LocalServer(SITE)) {
      Page window = chromium.window();
      for (String file : pages()) {
        assertThat(window.navigate(server.address() + "/" + file).status()).isEqualTo(200);
        assertThat(window.locator("h1").count()).as(file).isEqualTo(1);
      }
      assertThat(chromium.requests())
          .allMatch(
              url ->
                  url.replaceFirst("^blob:", "").startsWith(server.address())
                      || url.startsWith("data:"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {CHAPTER, SOLUTIONS})
  void theSearchNeedsNoMouse(String file) {
    Page window = open(file).page();
    window.keyboard().press("/");
    window.keyboard().type("packed far");
    Locator results = window.locator("#results");
    assertThat(results.isVisible()).isTrue();
    assertThat(results.locator("a").first().textContent()).containsIgnoringCase("packed");
    window.keyboard().press("ArrowDown");
    window.keyboard().press("ArrowDown");
    String wanted = results.locator("a").nth(1).getAttribute("href");
    window.keyboard().press("Enter");
    window.waitForURL(url -> url.endsWith(wanted.replace("../", "")));
    String anchor = window.url().substring(window.url().indexOf('#'));
    assertThat(window.locator("[id='" + anchor.substring(1) + "']").isVisible()).isTrue();
  }

  @Test
  void theSearchOpensTheFirstAndSaysWhatItLacks() {
    Page window = open("index.html").page();
    Locator search = window.locator("#search");
    search.fill("xylophone");
    assertThat(window.locator("#results").textContent()).isEqualTo("Nothing found.");
    search.press("Escape");
    assertThat(window.locator("#results").isVisible()).isFalse();
    search.fill("hardness-gain");
    search.press("Enter");
    window.waitForURL(Pattern.compile(".*figures\\.html#hardness-gain$"));
  }

  @Test
  void theThemeIsSwitchedAndKept() {
    SitePage page = open("index.html");
    String light = page.ground();
    page.page().locator("#theme").press("Enter");
    String dark = page.ground();
    assertThat(dark).isNotEqualTo(light);
    for (String file : List.of(CHAPTER, SOLUTIONS, "explore.html", "claims.html")) {
      page.page().navigate(onDisk(file));
      assertThat(page.ground()).as(file).isEqualTo(dark);
    }
    page.page().locator("#theme").click();
    page.page().reload();
    assertThat(page.ground()).isEqualTo(light);
  }

  @Test
  void arrowsTurnThePagesAndTabSkipsTheContents() {
    Page window = open(CHAPTER).page();
    window.keyboard().press("Tab");
    assertThat(window.locator(":focus").textContent()).isEqualTo("Skip to the text");
    window.keyboard().press("Enter");
    assertThat(window.locator("main:focus").count()).isEqualTo(1);
    window.keyboard().press("ArrowRight");
    window.waitForURL(Pattern.compile(".*/03-[a-z-]*\\.html$"));
    window.keyboard().press("ArrowLeft");
    window.waitForURL(Pattern.compile(".*/" + CHAPTER + "$"));
  }

  @ParameterizedTest
  @ValueSource(strings = {CHAPTER, "explore.html"})
  void onNarrowScreensTheContentsOpen(String file) {
    Page window = chromium.window(390, 844, ColorScheme.LIGHT);
    window.navigate(onDisk(file));
    Locator contents = window.locator("#contents");
    Locator menu = window.locator("#menu");
    assertThat(contents.isVisible()).isFalse();
    menu.press("Enter");
    assertThat(contents.isVisible()).isTrue();
    assertThat(menu.getAttribute("aria-expanded")).isEqualTo("true");
    contents.locator("a").first().click();
    window.waitForURL(Pattern.compile(".*/index\\.html$"));
  }

  @Test
  void chaptersLeadToSettingsThatTheExplorableShows() throws IOException {
    Page window = chromium.window();
    for (String file : pages().stream().filter(name -> name.matches("\\d\\d-.*")).toList()) {
      for (String link : new SitePage(window, onDisk(file)).links()) {
        if (link.matches(".*/(explore|live-\\w+)\\.html#.*")) {
          window.navigate(link);
          assertThat(window.locator("#notice").isVisible()).as(link).isFalse();
        }
      }
    }
  }

  @Test
  void theDocumentationOfTheCodeOpens() {
    Page window = open("index.html").page();
    window.locator("#contents a[href='api/index.html']").click();
    window.waitForURL(Pattern.compile(".*/api/index\\.html$"));
    assertThat(window.title()).contains("task-landscape");
  }
}
