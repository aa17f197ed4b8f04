package org.tasklandscape.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.tasklandscape.figure.Figures;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.Quoted;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;
import org.tasklandscape.study.MissingData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws figures and tables without Jupyter. */
@Command(
    name = "figure",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    description = {
      "Draws figures and tables of the companion, as its notebooks do: for each NAME the files"
          + " NAME.svg, NAME.png (or NAME.md), NAME.csv and NAME.json.",
      "",
      "Without a NAME it draws all of them, in the order of the chapters."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:drawn",
      "2:some need data that is not on this machine; they are listed, the others are drawn",
      "64:bad arguments",
      "74:files that cannot be written"
    })
final class FigureCommand implements Callable<Integer> {
  private static final int SUGGESTIONS = 3;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "Artefacts, as --list names them.")
  private List<String> names = List.of();

  @Option(names = "--list", description = "Lists the artefacts by chapter, and draws nothing.")
  private boolean list;

  @Option(names = "--out", paramLabel = "DIR", description = "The folder for the files.")
  private Path out;

  /** An artefact and the notebook that shows it. */
  private record Shown(Artefact artefact, String notebook) {}

  @Override
  public Integer call() {
    Map<String, Shown> all = new LinkedHashMap<>();
    for (Chapter chapter : Chapter.all()) {
      for (Artefact artefact : chapter.artefacts()) {
        all.put(artefact.name(), new Shown(artefact, chapter.notebook()));
      }
    }
    if (list) {
      print(all);
      return 0;
    }
    if (out == null || Files.exists(out) && !Files.isDirectory(out)) {
      throw new ParameterException(
          spec.commandLine(), "must have --out DIR, a folder, got " + (out == null ? "none" : out));
    }
    for (String name : names) {
      if (!all.containsKey(name)) {
        throw new IllegalArgumentException(
            "a name must be one of those that --list shows, got %s; near it: %s"
                .formatted(Quoted.of(name), String.join(", ", nearest(name, all))));
      }
    }
    AtomicFile.requireFolder(out);
    return draw(
        names.isEmpty() ? List.copyOf(all.values()) : names.stream().map(all::get).toList());
  }

  private void print(Map<String, Shown> all) {
    PrintWriter writer = spec.commandLine().getOut();
    String notebook = "";
    for (Shown shown : all.values()) {
      if (!shown.notebook().equals(notebook)) {
        notebook = shown.notebook();
        writer.println(notebook);
      }
      writer.println("  " + shown.artefact().name());
    }
    writer.flush();
  }

  private static List<String> nearest(String name, Map<String, Shown> all) {
    var distance = LevenshteinDistance.getDefaultInstance();
    return all.keySet().stream()
        .sorted((a, b) -> Integer.compare(distance.apply(name, a), distance.apply(name, b)))
        .limit(SUGGESTIONS)
        .toList();
  }

  private int draw(List<Shown> wanted) {
    List<String> missing = new ArrayList<>();
    try (ProgressBar bar = ConsoleBar.of("figure", wanted.size()).build()) {
      for (Shown shown : wanted) {
        bar.setExtraMessage(shown.artefact().name());
        try {
          shown.artefact().make().get().save(Figures.in(out, shown.notebook()));
        } catch (MissingData e) {
          missing.add(shown.artefact().name() + ": " + e.getMessage());
        }
        bar.step();
      }
    }
    PrintWriter err = spec.commandLine().getErr();
    missing.forEach(line -> err.println("task-landscape: not drawn: " + line));
    err.flush();
    return missing.isEmpty() ? 0 : 2;
  }
}
