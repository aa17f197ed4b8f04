package org.tasklandscape.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** An exception with its causes as lines, in terms of the reader's cells, and not too many. */
final class StackReport {
  private static final int FIRST = 12;
  private static final int LAST = 4;

  private final CellPlaces places;
  private final Function<Throwable, String> headline;
  private final List<String> lines = new ArrayList<>();
  private final Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());

  private StackReport(CellPlaces places, Function<Throwable, String> headline) {
    this.places = places;
    this.headline = headline;
  }

  /** The lines of an exception, its suppressed ones and its causes. */
  static List<String> of(
      Throwable thrown, CellPlaces places, Function<Throwable, String> headline) {
    var report = new StackReport(places, headline);
    report.tell("", thrown, List.of());
    return report.lines;
  }

  private void tell(String prefix, Throwable link, List<StackTraceElement> enclosing) {
    if (link == null || !told.add(link)) {
      return;
    }
    lines.add(prefix + headline.apply(link));
    List<StackTraceElement> frames = ofCell(link.getStackTrace());
    int own = frames.size() - common(frames, enclosing);
    tell(frames.subList(0, own));
    if (own < frames.size()) {
      lines.add("    ... " + (frames.size() - own) + " more");
    }
    for (Throwable suppressed : link.getSuppressed()) {
      tell("Suppressed: ", suppressed, frames);
    }
    tell("Caused by: ", link.getCause(), frames);
  }

  private void tell(List<StackTraceElement> frames) {
    boolean all = frames.size() <= FIRST + LAST + 1;
    int first = all ? frames.size() : FIRST;
    frames.subList(0, first).forEach(this::tell);
    if (!all) {
      int left = frames.size() - FIRST - LAST;
      lines.add(String.format(Locale.ROOT, "    ... %,d frames more", left));
      frames.subList(frames.size() - LAST, frames.size()).forEach(this::tell);
    }
  }

  private void tell(StackTraceElement frame) {
    lines.add("    at " + places.of(frame).orElseGet(frame::toString));
  }

  /** Without what lies below the outermost snippet. */
  private static List<StackTraceElement> ofCell(StackTraceElement[] stack) {
    for (int i = stack.length - 1; i >= 0; i--) {
      if (CellPlaces.isEntry(stack[i])) {
        return Arrays.asList(stack).subList(0, i + 1);
      }
    }
    return Arrays.asList(stack);
  }

  /** How many frames at the end two stacks share. */
  private static int common(List<StackTraceElement> stack, List<StackTraceElement> enclosing) {
    int shared = 0;
    while (shared < Math.min(stack.size(), enclosing.size())
        && stack
            .get(stack.size() - 1 - shared)
            .equals(enclosing.get(enclosing.size() - 1 - shared))) {
      shared++;
    }
    return shared;
  }
}
