package org.tasklandscape.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.site.Additions;
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
            + " static host. `make site` adds the explorable and the API documentation.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the site is written",
      "64:bad arguments or a malformed notebook",
      ErrorLine.OUTPUT_CODE
    })
final class SiteCommand implements Callable<Integer> {
  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The site.")
  private Path out;

  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "The folder with notebooks and figures (default: the project around here).")
  private Path project;

  @Option(
      names = "--explorable",
      paramLabel = "FILE",
      description = "The closed forms as JavaScript; without them there is no explorable.")
  private Path explorable;

  @Option(
      names = "--live",
      paramLabel = "DIR",
      description = "The folder with live.wasm and live.js; without it there are no live pages.")
  private Path live;

  @Option(
      names = "--api",
      paramLabel = "DIR",
      description = "The API documentation, which comes along in the folder api.")
  private Path api;

  @Option(
      names = "--commit",
      paramLabel = "ID",
      description = "What the claims report gives as the commit.")
  private String commit = "not given";

  @Override
  public Integer call() {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new IllegalArgumentException("--out must be a folder, got " + out);
    }
    Map<String, String> run = new LinkedHashMap<>();
    run.put("Commit", commit);
    run.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
    run.put("System", System.getProperty("os.name") + ", " + System.getProperty("os.arch"));
    var additions =
        new Additions(
            Optional.ofNullable(explorable), Optional.ofNullable(live), Optional.ofNullable(api));
    var site = new Site(project == null ? ProjectHome.find() : project, additions);
    AtomicFile.requireFolder(out);
    site.write(out, run);
    return 0;
  }
}
