package org.tasklandscape.chapter.networkgain;

import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.meta.Baseline;

/** The inks of the compared methods. */
final class BaselineInk {
  private BaselineInk() {}

  static Ink of(Baseline method) {
    return switch (method) {
      case NAL -> Palette.NAL;
      case MAML -> Palette.MAML;
      case FO_MAML -> Palette.OTHER;
      case ANIL -> Palette.ANOTHER;
      case REPTILE -> Palette.ordered(0, 2).with(Dash.DOTTED);
      case RIDGE -> Palette.NEUTRAL;
    };
  }
}
