package org.tasklandscape.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Completions, the likeliest first. */
final class CompletionOrder {
  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("equals", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private static final Set<String> OF_OBJECTS = Set.of("super", "this");

  private final String word;
  private final boolean member;
  private final Map<String, Boolean> fits = new HashMap<>();
  private final Set<String> own = new HashSet<>();

  /**
   * An order that holds nothing yet.
   *
   * @param word what is already written of the word
   * @param member whether it stands after a dot
   */
  CompletionOrder(String word, boolean member) {
    this.word = word;
    this.member = member;
  }

  /** Adds what may stand here. */
  void add(Collection<Suggestion> suggestions) {
    for (Suggestion suggestion : suggestions) {
      fits.merge(suggestion.continuation(), suggestion.matchesType(), Boolean::logicalOr);
    }
  }

  /** Adds what can be seen from an object made here: beyond what is known, local variables. */
  void addSeenFromWithin(Collection<Suggestion> suggestions) {
    for (Suggestion suggestion : suggestions) {
      String name = name(suggestion.continuation());
      boolean made = OF_EVERY_OBJECT.contains(name) || OF_OBJECTS.contains(name);
      if (!fits.containsKey(suggestion.continuation()) && !made) {
        fits.put(suggestion.continuation(), true);
        own.add(name);
      }
    }
  }

  /** Tells names that cells have declared. */
  void declared(Collection<String> names) {
    own.addAll(names);
  }

  /** Adds names that JShell does not know yet. */
  void addNames(Collection<String> names) {
    for (String name : names) {
      if (name.startsWith(word)) {
        fits.putIfAbsent(name, false);
        own.add(name);
      }
    }
  }

  /** All that was added, without the names that JShell and the kernel make up. */
  List<String> sorted() {
    return fits.keySet().stream()
        .filter(text -> !name(text).isEmpty())
        .filter(text -> !text.contains("$") || word.startsWith("$"))
        .sorted(
            Comparator.comparingInt(this::rank)
                .thenComparing(String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private int rank(String text) {
    boolean fitting = fits.get(text);
    if (member) {
      return (OF_EVERY_OBJECT.contains(name(text)) ? 2 : 0) + (fitting ? 0 : 1);
    }
    boolean packages = text.endsWith(".");
    return packages ? 4 : (own.contains(name(text)) ? 0 : 2) + (fitting ? 0 : 1);
  }

  private static String name(String text) {
    return text.split("[(.]", 2)[0];
  }
}
