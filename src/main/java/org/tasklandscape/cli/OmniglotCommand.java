package org.tasklandscape.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.dataset.OfficialArchive;
import org.tasklandscape.dataset.Omniglot;
import org.tasklandscape.dataset.OneShotRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds or downloads Omniglot, and checks it. */
@Command(
    name = "omniglot",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    sortOptions = false,
    description = {
      "Finds Omniglot (Lake, Salakhutdinov and Tenenbaum; MIT licence): the background and the"
          + " evaluation set and the one-shot runs, and downloads those that are missing.",
      "",
      "Unless only fetched, every drawing is read and counted. A line says where an archive is and whether it is the"
          + " official one, a repacked one (other bytes, the same drawings) or unknown. The small"
          + " sets are reported where they are, never downloaded."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all are there and whole",
      "64:bad arguments, a bad archive, or one that is missing and cannot be downloaded",
      ErrorLine.OUTPUT_CODE
    })
final class OmniglotCommand implements Callable<Integer> {
  private static final int SIDE = Omniglot.REDUCED_SIDE;
  private static final List<OfficialArchive> WHOLE =
      List.of(OfficialArchive.OMNIGLOT_BACKGROUND, OfficialArchive.OMNIGLOT_EVALUATION);
  private static final List<OfficialArchive> SMALL =
      List.of(OfficialArchive.OMNIGLOT_SMALL1, OfficialArchive.OMNIGLOT_SMALL2);

  @Spec private CommandSpec spec;

  @Mixin private ArchiveOptions archives;

  @Option(
      names = "--fetch-only",
      description = "Downloads what is missing, silent if nothing is; nothing is read or counted.")
  private boolean fetchOnly;

  @Override
  public Integer call() {
    if (fetchOnly) {
      WHOLE.forEach(archives::obtain);
      archives.obtain(OfficialArchive.OMNIGLOT_RUNS);
      return 0;
    }
    PrintWriter out = spec.commandLine().getOut();
    for (OfficialArchive archive : SMALL) {
      Optional<Path> file = archives.find(archive);
      file.ifPresent(found -> report(archive, found, out));
    }
    Set<String> alphabets = new HashSet<>();
    int characters = 0;
    int drawings = 0;
    for (OfficialArchive archive : WHOLE) {
      ImageSet images = report(archive, archives.obtain(archive), out);
      images.groups().forEach(group -> alphabets.add(group.name()));
      characters += images.classes();
      drawings += images.classes() * images.imagesPerClass();
    }
    Path file = archives.obtain(OfficialArchive.OMNIGLOT_RUNS);
    ImageSet runs = OneShotRuns.read(SIDE, file);
    out.println(
        ArchiveOptions.line(OfficialArchive.OMNIGLOT_RUNS, file, runs, "runs characters drawings"));
    out.println(
        "Omniglot: %s alphabets, %s characters, %s drawings"
            .formatted(
                String.valueOf(alphabets.size()),
                String.valueOf(characters),
                String.valueOf(drawings)));
    out.flush();
    return 0;
  }

  private static ImageSet report(OfficialArchive archive, Path file, PrintWriter out) {
    ImageSet images = Omniglot.read(SIDE, file);
    out.println(ArchiveOptions.line(archive, file, images, "alphabets characters drawings"));
    out.flush();
    return images;
  }
}
