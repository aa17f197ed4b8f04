package org.tasklandscape.kernel;

import java.util.List;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;

/**
 * Evaluates cells of Java in this process, one after the other, in one growing scope.
 *
 * <p>A cell is any number of snippets; its value is that of the last one if that is an expression
 * other than an assignment. Nothing is imported beforehand: a notebook says what it uses. Cells are
 * evaluated from one thread at a time; {@link #interrupt()} may be called from any other.
 */
public final class JShellSession implements AutoCloseable {
  private static final long STOP_EVERY_MILLIS = 50;
  private static final int STOP_ATTEMPTS = 40;

  private final ValueExecutionControl control = new ValueExecutionControl();
  private final JShell shell;
  private final ErrorReports errors;
  private int cells;
  private volatile boolean interrupted;

  /** The number of the cell that runs now, 0 for none; changes only under the lock. */
  private volatile int running;

  /** So that what is meant for one cell never stops the next. */
  private final Object runningLock = new Object();

  /** A session with an empty scope that sees the class path of this process. */
  public JShellSession() {
    shell =
        JShell.builder()
            .executionEngine(control.asProvider(), null)
            .compilerOptions("-classpath", System.getProperty("java.class.path"), "-proc:none")
            .build();
    errors = new ErrorReports(shell);
  }

  /**
   * Evaluates one cell.
   *
   * @param cell any number of snippets
   * @return the value of the last snippet; empty if it has none, or if it is null
   * @throws CellException if a snippet does not compile, throws, or is interrupted; the snippets
   *     before it keep their effect
   */
  public Optional<Object> evaluate(String cell) {
    cells++;
    synchronized (runningLock) {
      interrupted = false;
      running = cells;
    }
    try {
      Object value = null;
      String rest = cell.stripLeading();
      while (!rest.isEmpty()) {
        var found = shell.sourceCodeAnalysis().analyzeCompletion(rest);
        // What is no snippet at all goes to the compiler whole, for its diagnostics.
        String source = found.source() == null ? rest : found.source();
        value = evaluate(source, new CellSource(cells, cell, cell.length() - rest.length()));
        rest = found.source() == null ? "" : found.remaining().stripLeading();
      }
      requireResolved();
      return Optional.ofNullable(value);
    } finally {
      synchronized (runningLock) {
        running = 0;
      }
    }
  }

  private Object evaluate(String source, CellSource place) {
    Object value = null;
    for (SnippetEvent event : shell.eval(source)) {
      if (event.causeSnippet() != null) {
        continue; // an earlier snippet, updated because of this one
      }
      errors.remember(event.snippet(), place);
      if (interrupted) {
        throw new CellException("interrupted", List.of("interrupted"));
      }
      if (event.exception() != null) {
        throw errors.thrown(event.exception());
      }
      if (event.status() == Status.REJECTED) {
        throw errors.rejected(event.snippet(), place);
      }
      value = valueOf(event.snippet());
    }
    return value;
  }

  private Object valueOf(Snippet snippet) {
    Optional<VarSnippet> holder = Optional.empty();
    if (snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
      holder = Optional.of((VarSnippet) snippet);
    } else if (snippet.subKind() == SubKind.VAR_VALUE_SUBKIND) {
      String name = ((ExpressionSnippet) snippet).name();
      holder = shell.variables().filter(variable -> variable.name().equals(name)).findFirst();
    }
    return holder
        .map(
            variable -> {
              shell.varValue(variable);
              return control.takeLastRead();
            })
        .orElse(null);
  }

  /** Within a cell a method may call a later one; at its end nothing may be missing. */
  private void requireResolved() {
    shell
        .snippets()
        .filter(DeclarationSnippet.class::isInstance)
        .map(DeclarationSnippet.class::cast)
        .filter(snippet -> errors.cellOf(snippet) == cells)
        .filter(snippet -> shell.unresolvedDependencies(snippet).findAny().isPresent())
        .findFirst()
        .ifPresent(
            snippet -> {
              throw errors.unresolved(snippet);
            });
  }

  /**
   * Stops the cell that runs now; without one, does nothing.
   *
   * <p>Asks again every 50 ms for two seconds: the cell may be compiling when asked, and user code
   * may swallow what stops it. Threads of the computing core finish their work on their own.
   */
  public void interrupt() {
    int cell = running;
    try {
      for (int attempt = 0; attempt < STOP_ATTEMPTS && stop(cell); attempt++) {
        Thread.sleep(STOP_EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops a cell; false if it does not run (any more). */
  private boolean stop(int cell) {
    synchronized (runningLock) {
      if (cell == 0 || cell != running) {
        return false;
      }
      interrupted = true;
      shell.stop();
      return true;
    }
  }

  /** {@return completion, completeness and documentation in the scope of this session} */
  SourceCodeAnalysis analysis() {
    return shell.sourceCodeAnalysis();
  }

  /** Forgets the scope. */
  @Override
  public void close() {
    shell.close();
  }
}
