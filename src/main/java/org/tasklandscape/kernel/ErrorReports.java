package org.tasklandscape.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.UnresolvedReferenceException;

/** Turns what JShell says of a failed snippet into a report in terms of the reader's cells. */
final class ErrorReports {
  private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+\\.");

  private final JShell shell;
  private final Map<String, CellSource> sources = new HashMap<>();

  ErrorReports(JShell shell) {
    this.shell = shell;
  }

  /** Remembers which lines of which cell a snippet came from, for later stack traces. */
  void remember(Snippet snippet, CellSource source) {
    sources.put(snippet.id(), source);
  }

  /** The number of the cell that a snippet came from. */
  int cellOf(Snippet snippet) {
    return sources.get(snippet.id()).cell();
  }

  /** A snippet that the compiler rejected. */
  CellException rejected(Snippet snippet, CellSource source) {
    List<String> report =
        shell
            .diagnostics(snippet)
            .flatMap(diagnostic -> source.describe(diagnostic).stream())
            .toList();
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
    String missing = shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
    CellSource source = sources.get(snippet.id());
    String summary = "compile error: cannot find " + missing;
    return new CellException(
        summary,
        List.of(
            summary,
            "needed by the declaration in line " + source.lineOf(1) + ":",
            "    " + source.line(source.lineOf(1))));
  }

  /** An exception thrown by user code, with the chain of its causes. */
  CellException thrown(JShellException exception) {
    List<String> report = new ArrayList<>();
    String prefix = "";
    for (Throwable link = exception; link != null; link = link.getCause()) {
      report.add(prefix + headline(link));
      for (StackTraceElement frame : link.getStackTrace()) {
        report.add("    at " + place(frame));
      }
      prefix = "Caused by: ";
    }
    return new CellException(headline(exception), report);
  }

  private String headline(Throwable link) {
    if (link instanceof UnresolvedReferenceException unresolved) {
      String missing =
          shell.unresolvedDependencies(unresolved.getSnippet()).collect(Collectors.joining(", "));
      return "call of " + unresolved.getSnippet().name() + ", which needs " + missing;
    }
    String name =
        link instanceof EvalException thrown
            ? thrown.getExceptionClassName()
            : link.getClass().getName();
    String message = link.getMessage();
    return message == null ? name : name + ": " + WRAPPER.matcher(message).replaceAll("");
  }

  private String place(StackTraceElement frame) {
    String file = frame.getFileName();
    CellSource source =
        file != null && file.startsWith("#") ? sources.get(file.substring(1)) : null;
    if (source == null) {
      return frame.toString();
    }
    int line = source.lineOf(frame.getLineNumber());
    return "cell " + source.cell() + ", line " + line + ": " + source.line(line).strip();
  }
}
