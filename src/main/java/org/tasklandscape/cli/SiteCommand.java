package org.tasklandscape.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tasklandscape.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the companion as a static site. */
@Command(
    name = "site",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    description =
        "Writes all executed notebooks, figures and claims as pages that open from disk or from any"
            + " static host.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the site is written", "64:bad arguments or a malformed notebook"})
final class SiteCommand implements Callable<Integer> {
  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The site.")
  private Path out;

  @Option(
      names = "--commit",
      paramLabel = "ID",
      description = "What the claims report gives as the commit.")
  private String commit = "not given";

  @Override
  public Integer call() {
    Map<String, String> run = new LinkedHashMap<>();
    run.put("Commit", commit);
    run.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
    run.put("System", System.getProperty("os.name") + ", " + System.getProperty("os.arch"));
    new Site(ProjectFolder.find()).write(out, run);
    return 0;
  }
}
