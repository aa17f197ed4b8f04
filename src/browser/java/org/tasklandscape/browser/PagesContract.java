package org.tasklandscape.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/**
 * What every test of pages in a real browser also tests: nothing is written to the console, nothing
 * fails to load, and no other host is asked for anything.
 */
public abstract class PagesContract {
  /** The site that {@code make site} has written. */
  protected static final Path SITE = Path.of("target", "site");

  /** The browser, between the first test of a class and its last. */
  protected static Chromium chromium;

  /** For subclasses. */
  protected PagesContract() {}

  @BeforeAll
  static void start() {
    assertThat(SITE.resolve("index.html")).as("make site writes the pages").exists();
    Optional<Path> executable = Chromium.find();
    assumeTrue(
        executable.isPresent(),
        "no Chromium on the PATH (Debian: apt-get install chromium), so the pages are not tested");
    chromium = new Chromium(executable.get());
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void thePagesAreQuiet() {
    List<String> complaints = chromium.complaints();
    List<String> outside =
        chromium.requests().stream()
            .filter(url -> !url.matches("(file|data|blob):.*"))
            .filter(url -> !url.startsWith("http://127.0.0.1:"))
            .toList();
    chromium.forget();
    assertThat(complaints).as("console messages, errors and failed requests").isEmpty();
    assertThat(outside).as("requests to other hosts").isEmpty();
  }

  /**
   * The address of a page on disk.
   *
   * @param page from the site's root
   * @return its address
   */
  protected static String onDisk(String page) {
    return SITE.toAbsolutePath().toUri() + page;
  }
}
