package org.tasklandscape.experiment;

import org.tasklandscape.files.Json;
import org.tasklandscape.sweep.Sweep;

/**
 * A sweep described by the text of a configuration, which every process reads once.
 *
 * @param <P> what the text says
 */
abstract class ConfiguredSweep<P> implements Sweep {
  private static final long serialVersionUID = 1L;

  private final String config;
  private final Class<P> type;
  private transient P plan;

  ConfiguredSweep(String config, Class<P> type) {
    this.config = config;
    this.type = type;
  }

  final P plan() {
    if (plan == null) {
      plan = Json.record(config, "the configuration", type);
    }
    return plan;
  }
}
