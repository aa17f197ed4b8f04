package org.tasklandscape.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/**
 * Where in the reader's cells a frame of a stack stands.
 *
 * <p>JShell wraps every snippet into a class {@code REPL.$JShell$N}, N being the snippet's id; the
 * lines of a stack are those of the wrap.
 */
final class CellPlaces {
  private static final Pattern FILE = Pattern.compile("\\$JShell\\$(\\d+)[A-Z]*\\.java");

  /** The method of a wrap that holds statements, expressions and initialisers. */
  private static final String ENTRY = "do_it$";

  private record Origin(Snippet snippet, CellSource source) {}

  private final JShell shell;
  private final Map<String, Origin> origins = new HashMap<>();
  private String runningText;
  private CellSource runningSource;

  CellPlaces(JShell shell) {
    this.shell = shell;
  }

  /** Notes what is to be evaluated next: it may throw before it is a snippet with an id. */
  void running(String text, CellSource source) {
    runningText = text;
    runningSource = source;
  }

  /** Remembers which lines of which cell a snippet came from. */
  void remember(Snippet snippet, CellSource source) {
    origins.put(snippet.id(), new Origin(snippet, source));
  }

  /** Where a snippet came from. */
  CellSource sourceOf(Snippet snippet) {
    return origins.get(snippet.id()).source();
  }

  /** Whether a snippet came from a cell. */
  boolean isOfCell(Snippet snippet, int cell) {
    Origin origin = origins.get(snippet.id());
    return origin != null && origin.source().cell() == cell;
  }

  /** Whether a frame is the outermost of a snippet: what lies below is not the reader's. */
  static boolean isEntry(StackTraceElement frame) {
    return frame.getMethodName().equals(ENTRY) && isOfCell(frame);
  }

  private static boolean isOfCell(StackTraceElement frame) {
    return frame.getFileName() != null && FILE.matcher(frame.getFileName()).matches();
  }

  /** The place of a frame: {@code cell 2, line 3: y = x / 0;}; empty if it is in no cell. */
  Optional<String> of(StackTraceElement frame) {
    Matcher file = FILE.matcher(frame.getFileName() == null ? "" : frame.getFileName());
    if (!file.matches()) {
      return Optional.empty();
    }
    Origin origin = origins.get(file.group(1));
    if (origin == null && runningText == null) {
      return Optional.empty();
    }
    CellSource source = origin == null ? runningSource : origin.source();
    SnippetWrapper wrapper =
        origin == null
            ? shell.sourceCodeAnalysis().wrappers(runningText).get(0)
            : shell.sourceCodeAnalysis().wrapper(origin.snippet());
    int line = source.lineAt(source.offset() + offset(wrapper, frame.getLineNumber()));
    return Optional.of(
        "cell " + source.cell() + ", line " + line + ": " + source.line(line).strip());
  }

  /** The first character of a snippet that stands in a line, from 1, of its wrap. */
  private static int offset(SnippetWrapper wrapper, int line) {
    String[] lines = wrapper.wrapped().split("\n", -1);
    int start = 0;
    for (int i = 0; i < line - 1 && i < lines.length; i++) {
      start += lines[i].length() + 1;
    }
    int end = line >= 1 && line <= lines.length ? start + lines[line - 1].length() : start;
    for (int at = start; at < end; at++) {
      int position = wrapper.wrappedToSourcePosition(at);
      if (position >= 0
          && position < wrapper.source().length()
          && wrapper.sourceToWrappedPosition(position) == at) {
        return position;
      }
    }
    return 0;
  }
}
