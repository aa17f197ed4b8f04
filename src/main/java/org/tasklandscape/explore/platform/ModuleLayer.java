package org.tasklandscape.explore.platform;

import java.util.Optional;

/** The modules of the machine, of which a page has none. */
public final class ModuleLayer {
  private static final ModuleLayer BOOT = new ModuleLayer();

  private ModuleLayer() {}

  /** {@return the one layer} */
  public static ModuleLayer boot() {
    return BOOT;
  }

  /**
   * A module.
   *
   * @param name of it
   * @return none
   */
  public Optional<Object> findModule(String name) {
    return Optional.empty();
  }
}
