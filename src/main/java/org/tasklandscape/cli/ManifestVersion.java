package org.tasklandscape.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class ManifestVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = TaskLandscape.class.getPackage().getImplementationVersion();
    return new String[] {
      "task-landscape " + (version == null ? "(not run from its jar)" : version)
    };
  }
}
