package org.tasklandscape.figure;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** One thing drawn inside the axes of a panel. */
interface Layer {
  /** The abscissae that the axes must show. */
  double[] x();

  /** The ordinates that the axes must show. */
  double[] y();

  /** The abscissae again, where they depend on the kind of axis. */
  default double[] x(boolean logarithmic) {
    return x();
  }

  /** The ordinates again, where they depend on the kind of axis. */
  default double[] y(boolean logarithmic) {
    return y();
  }

  /**
   * Draws it; what cannot be placed (NaN, infinite, not positive on a log axis) is left out.
   *
   * @param canvas where to draw
   */
  void paint(Canvas canvas);

  /**
   * Sets its text, once everything is drawn.
   *
   * @param canvas where to draw
   */
  default void label(Canvas canvas) {}

  /** {@return whether labels may lie on it: true for areas and heat maps} */
  default boolean isBackdrop() {
    return false;
  }

  /** {@return its entry in the legend, if it has a name} */
  default Optional<Key> key() {
    return Optional.empty();
  }

  /**
   * What a legend shows of a layer, or of several of one name.
   *
   * @param name the name
   * @param lines the inks of its lines
   * @param points the inks of its points
   */
  record Key(String name, Set<Ink> lines, Set<Ink> points) {
    static Optional<Key> ofLine(String name, Ink ink) {
      return name.isEmpty() ? Optional.empty() : Optional.of(new Key(name, Set.of(ink), Set.of()));
    }

    static Optional<Key> ofPoints(String name, Ink ink) {
      return name.isEmpty() ? Optional.empty() : Optional.of(new Key(name, Set.of(), Set.of(ink)));
    }

    /** The key of two layers of one name. */
    Key and(Key other) {
      return new Key(name, union(lines, other.lines), union(points, other.points));
    }

    private static Set<Ink> union(Set<Ink> first, Set<Ink> second) {
      var both = new LinkedHashSet<>(first);
      both.addAll(second);
      return both;
    }
  }
}
