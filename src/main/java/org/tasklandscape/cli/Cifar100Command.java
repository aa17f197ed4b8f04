package org.tasklandscape.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tasklandscape.dataset.Cifar100;
import org.tasklandscape.dataset.OfficialArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Finds or downloads CIFAR-100, and checks it. */
@Command(
    name = "cifar100",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    sortOptions = false,
    description = {
      "Finds CIFAR-100 (Krizhevsky, Nair and Hinton) in its binary layout, whole or a subset, and"
          + " downloads it if it is missing. It states no licence: what is downloaded is for you"
          + " alone.",
      "",
      "Every image is read and counted. The first line says where the archive is and whether it is"
          + " the official one or unknown."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it is there and whole",
      "64:bad arguments, a bad archive, or one that is missing and cannot be downloaded",
      ErrorLine.OUTPUT_CODE
    })
final class Cifar100Command implements Callable<Integer> {
  private static final String NOUNS = "superclasses classes images";

  @Spec private CommandSpec spec;

  @Mixin private ArchiveOptions archives;

  @Override
  public Integer call() {
    Path file = archives.obtain(OfficialArchive.CIFAR100);
    Cifar100 images = Cifar100.read(file);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        ArchiveOptions.line(OfficialArchive.CIFAR100, file, images.training(), NOUNS)
            + " to train on");
    out.println("CIFAR-100 test: " + ArchiveOptions.counts(images.test(), NOUNS));
    out.flush();
    return 0;
  }
}
