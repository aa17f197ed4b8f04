package org.tasklandscape.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws the alphabets that need neither archive nor network. */
@Command(
    name = "glyphs",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    description =
        "Draws the alphabets of random strokes that the few-shot chapters fall back on, and counts"
            + " them. They need no archive and no network, and are the same on every machine.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:drawn", "64:bad arguments", ErrorLine.OUTPUT_CODE})
final class GlyphsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Selects the random streams. Default: ${DEFAULT-VALUE}.")
  private long seed = GlyphAlphabets.defaults().seed();

  @Override
  public Integer call() {
    var standard = GlyphAlphabets.defaults();
    ImageSet images =
        new GlyphAlphabets(
                standard.alphabets(),
                standard.characters(),
                standard.hands(),
                standard.side(),
                seed)
            .draw();
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "%s: %s; fingerprint %s"
            .formatted(
                images.name(),
                ArchiveOptions.counts(images, "alphabets characters drawings"),
                images.fingerprint()));
    out.flush();
    return 0;
  }
}
