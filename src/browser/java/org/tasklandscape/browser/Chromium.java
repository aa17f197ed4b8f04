package org.tasklandscape.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's own Chromium, headless, without Playwright's downloads; it remembers what pages
 * wrote to the console and which requests they made.
 */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** Milliseconds; nothing waits for them unless something is wrong. */
  private static final double SLOW_MACHINE = 120_000;

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setHeadless(true));
  }

  /** {@return the program of the first browser on the PATH} */
  static Optional<Path> find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return NAMES.stream()
        .flatMap(
            name ->
                Stream.of(path.split(File.pathSeparator))
                    .map(Path::of)
                    .map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * A window of its own, with nothing remembered.
   *
   * @param width in pixels
   * @param height in pixels
   * @param scheme light or dark, as the system asks for it
   * @return an empty page
   */
  public Page window(int width, int height, ColorScheme scheme) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE))
            .newPage();
    page.setDefaultTimeout(SLOW_MACHINE);
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
    page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
    return page;
  }

  /** {@return an empty page in a window of its own, wide and light} */
  public Page window() {
    return window(1280, 900, ColorScheme.LIGHT);
  }

  /**
   * {@return console messages, errors of scripts and failed requests of all windows so far, one a
   * message}
   */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** {@return the addresses that all windows asked for so far} */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Closes all windows. */
  void forget() {
    browser.contexts().forEach(context -> context.close());
    complaints.clear();
    requests.clear();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
