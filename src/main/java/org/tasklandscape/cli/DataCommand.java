package org.tasklandscape.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The images of the few-shot chapters. */
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    description = "Finds, downloads and checks the images of the few-shot chapters.",
    subcommands = {OmniglotCommand.class, Cifar100Command.class, GlyphsCommand.class})
final class DataCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Says that a subcommand is missing. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "must have a set of images: omniglot, cifar100 or glyphs");
  }
}
