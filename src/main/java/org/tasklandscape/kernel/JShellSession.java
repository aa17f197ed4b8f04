package org.tasklandscape.kernel;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
 * other than an assignment. The packages that JShell's own tool imports are imported, as in IJava
 * and JJava. Cells are evaluated from one thread at a time; {@link #interrupt()} may be called from
 * any other. An exception that ends a thread which a cell has started is printed to {@code
 * System.err}.
 */
public final class JShellSession implements AutoCloseable {
  private static final List<String> IMPORTED =
      List.of(
          "java.io",
          "java.math",
          "java.net",
          "java.nio.file",
          "java.util",
          "java.util.concurrent",
          "java.util.function",
          "java.util.regex",
          "java.util.stream");

  private final ValueExecutionControl control = new ValueExecutionControl(this::onCellThread);
  private final JShell shell;

  /** Takes text apart: the shell of Java 25, having done so, documents no method any more. */
  private JShell parser;

  private final CellPlaces places;
  private final ErrorReports errors;
  private int cells;

  /** The cell that runs now; null for none. */
  private volatile CellThreads running;

  /** Guards JShell's state; free while the reader's own code runs, so that its threads may ask. */
  private final ReentrantLock scope = new ReentrantLock();

  /** A session with an empty scope that sees the class path of this process. */
  public JShellSession() {
    shell =
        JShell.builder()
            .executionEngine(control.asProvider(), null)
            .compilerOptions("-classpath", System.getProperty("java.class.path"), "-proc:none")
            .build();
    places = new CellPlaces(shell);
    errors = new ErrorReports(shell, places);
    IMPORTED.forEach(name -> shell.eval("import " + name + ".*;"));
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
    return evaluate(cell, Function.identity());
  }

  /**
   * Evaluates one cell and shows its value, which may be the longer part, as part of the cell.
   *
   * @param <T> what a value is shown as
   * @param cell any number of snippets
   * @param show what to make of a value
   * @return what the value of the last snippet is shown as; empty if it has none, or if it is null
   * @throws CellException if a snippet or the showing fails as told for {@link #evaluate(String)}
   */
  public <T> Optional<T> evaluate(String cell, Function<Object, T> show) {
    scope.lock();
    try {
      cells++;
      running = new CellThreads(cells, this::threadEnded);
      Object value = null;
      String rest = cell.stripLeading();
      while (!rest.isEmpty()) {
        Hints.magic(rest)
            .ifPresent(
                hint -> {
                  throw hint;
                });
        SourceCodeAnalysis.CompletionInfo found =
            shell.sourceCodeAnalysis().analyzeCompletion(rest);
        // What is no snippet at all goes to the compiler whole, for its diagnostics.
        String source = found.source() == null ? rest : found.source();
        value = evaluate(source, new CellSource(cells, cell, cell.length() - rest.length()));
        rest = found.source() == null ? "" : found.remaining().stripLeading();
      }
      requireResolved();
      return value == null ? Optional.empty() : Optional.ofNullable(shown(value, show));
    } finally {
      running = null;
      scope.unlock();
    }
  }

  private Object evaluate(String source, CellSource place) {
    Object value = null;
    places.running(source, place);
    for (SnippetEvent event : shell.eval(source)) {
      if (event.causeSnippet() != null) {
        continue; // an earlier snippet, updated because of this one
      }
      places.remember(event.snippet(), place);
      Throwable thrown = control.takeLastThrown();
      if (running.isStopping()) {
        throw errors.interrupted(thrown);
      }
      if (event.exception() != null) {
        throw errors.thrown(thrown == null ? event.exception() : thrown);
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
        .filter(snippet -> places.isOfCell(snippet, cells))
        .filter(snippet -> shell.unresolvedDependencies(snippet).findAny().isPresent())
        .findFirst()
        .ifPresent(
            snippet -> {
              throw errors.unresolved(snippet);
            });
  }

  /** The reader's {@code toString} may fail, or never end. */
  private <T> T shown(Object value, Function<Object, T> show) {
    try {
      return onCellThread(() -> show.apply(value));
    } catch (Exception | Error e) {
      throw running.isStopping() ? errors.interrupted(e) : errors.thrown(e);
    }
  }

  private <T> T onCellThread(Callable<T> code) throws Exception {
    scope.unlock();
    try {
      return running.call(code);
    } finally {
      scope.lock();
    }
  }

  /** Runs on the thread that ends, while its cell or a later one may be running. */
  private void threadEnded(Thread thread, Throwable thrown) {
    CellException failure = inScope(() -> errors.thrown(thrown));
    System.err.println(
        "Exception in thread \"" + thread.getName() + "\" " + String.join("\n", failure.report()));
  }

  /**
   * Stops the cell that runs now; without one, does nothing.
   *
   * <p>Returns once the cell has ended: after one and a half seconds it ends without its thread.
   */
  public void interrupt() {
    CellThreads cell = running;
    if (cell != null) {
      cell.end(() -> cell == running);
    }
  }

  /** Lets JShell's state be read, from whichever thread. */
  <T> T inScope(Supplier<T> question) {
    scope.lock();
    try {
      return question.get();
    } finally {
      scope.unlock();
    }
  }

  /** {@return completion, completeness and documentation in the scope of this session} */
  SourceCodeAnalysis analysis() {
    return shell.sourceCodeAnalysis();
  }

  /** What takes text apart, without the scope of this session; made for the first that asks. */
  SourceCodeAnalysis syntax() {
    if (parser == null) {
      parser = JShell.builder().executionEngine("local").build();
    }
    return parser.sourceCodeAnalysis();
  }

  /** The names that the cells so far have declared. */
  Stream<String> names() {
    return shell
        .snippets()
        .filter(snippet -> shell.status(snippet).isDefined())
        .filter(DeclarationSnippet.class::isInstance)
        .map(snippet -> ((DeclarationSnippet) snippet).name());
  }

  /** Forgets the scope. */
  @Override
  public void close() {
    if (parser != null) {
      parser.close();
    }
    shell.close();
  }
}
