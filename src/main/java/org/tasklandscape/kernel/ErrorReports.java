package org.tasklandscape.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.spi.SPIResolutionException;

/** Turns what JShell says of a failed snippet into a report in terms of the reader's cells. */
final class ErrorReports {
  private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\d+[A-Z]*[.$]");

  /** Causes may go round in a circle. */
  private static final int DEEPEST = 100;

  private final JShell shell;
  private final CellPlaces places;
  private final Hints hints;

  ErrorReports(JShell shell, CellPlaces places) {
    this.shell = shell;
    this.places = places;
    this.hints = new Hints(shell.sourceCodeAnalysis());
  }

  /** A snippet that the compiler rejected. */
  CellException rejected(Snippet snippet, CellSource source) {
    List<String> report = new ArrayList<>();
    for (Diag diagnostic : shell.diagnostics(snippet).toList()) {
      report.addAll(source.describe(diagnostic));
      report.addAll(hints.imports(diagnostic, snippet.source()));
    }
    report.addAll(Hints.command(snippet.source()));
    String summary =
        shell
            .diagnostics(snippet)
            .findFirst()
            .map(diagnostic -> diagnostic.getMessage(null).lines().findFirst().orElse(""))
            .orElse("the snippet was rejected");
    return new CellException("compile error: " + summary, report);
  }

  /** Declarations that name something which is still missing when their cell ends. */
  CellException unresolved(DeclarationSnippet snippet) {
    String summary = "compile error: cannot find " + missing(snippet);
    List<String> report = new ArrayList<>(List.of(summary));
    report.addAll(placesOfMissing(snippet));
    return new CellException(summary, report);
  }

  private String missing(DeclarationSnippet snippet) {
    return shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
  }

  /** The lines in which a declaration uses what is missing. */
  private List<String> placesOfMissing(DeclarationSnippet snippet) {
    CellSource source = places.sourceOf(snippet);
    List<String> report = new ArrayList<>();
    for (String name : shell.unresolvedDependencies(snippet).toList()) {
      int index = source.offset() + NamedPlace.find(snippet.source(), name).orElse(0);
      report.add(
          "error in cell %d, line %d: cannot find %s"
              .formatted(source.cell(), source.lineAt(index), name));
      report.addAll(source.pointAt(index));
      report.addAll(hints.imports(name.substring(name.indexOf(' ') + 1)));
    }
    return report;
  }

  /** An exception thrown by user code, with the chain of its causes. */
  CellException thrown(Throwable exception) {
    List<String> report = new ArrayList<>(StackReport.of(exception, places, this::headline));
    Stream.iterate(exception, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .filter(SPIResolutionException.class::isInstance)
        .findFirst()
        .flatMap(link -> called((SPIResolutionException) link))
        .ifPresent(snippet -> report.addAll(placesOfMissing(snippet)));
    return new CellException(headline(exception), report);
  }

  /** A cell that was asked to end: where it was then, if that is known, and what is left of it. */
  CellException interrupted(Throwable exception) {
    List<String> report = new ArrayList<>(List.of("interrupted"));
    if (exception != null) {
      Stream.of(exception.getStackTrace())
          .flatMap(frame -> places.of(frame).stream())
          .findFirst()
          .ifPresent(place -> report.add("    at " + place));
    }
    if (exception instanceof CellStopped && exception.getMessage() != null) {
      report.add(
          "A thread of the cell could not be ended and goes on in "
              + exception.getMessage()
              + "; a restart of the kernel ends it.");
    }
    return new CellException("interrupted", report);
  }

  private String headline(Throwable link) {
    if (link instanceof SPIResolutionException unresolved) {
      return called(unresolved)
          .map(snippet -> "call of " + snippet.name() + ", which needs " + missing(snippet))
          .orElse("call of a declaration that is not whole");
    }
    String name = WRAPPER.matcher(link.getClass().getName()).replaceAll("").replace('$', '.');
    String message = link.getLocalizedMessage();
    return message == null ? name : name + ": " + WRAPPER.matcher(message).replaceAll("");
  }

  /** The declaration whose call failed since it is not whole. */
  private Optional<DeclarationSnippet> called(SPIResolutionException unresolved) {
    String id = String.valueOf(unresolved.id());
    return shell
        .snippets()
        .filter(snippet -> snippet.id().equals(id) && snippet instanceof DeclarationSnippet)
        .map(DeclarationSnippet.class::cast)
        .findFirst();
  }
}
