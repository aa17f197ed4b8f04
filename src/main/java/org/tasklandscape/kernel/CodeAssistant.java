package org.tasklandscape.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** What an editor asks about a cell that is being written. */
public final class CodeAssistant {
  /** Whether a cell may be sent for evaluation. */
  public enum State {
    /** All snippets are whole. */
    COMPLETE,
    /** The last snippet goes on in the next line. */
    INCOMPLETE,
    /** Some snippet cannot be made whole by writing on. */
    INVALID
  }

  /**
   * What may stand in place of the text between {@code start} and the cursor.
   *
   * @param replacements the texts, the likeliest first
   * @param start the index in the cell where they begin
   */
  public record Completion(List<String> replacements, int start) {}

  /** A word that is being written. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*$");

  /** After these a name of the cell's own variables makes no sense. */
  private static final Pattern NO_EXPRESSION =
      Pattern.compile("([.@:]|\\b(new|import|package|instanceof|extends|implements|throws))\\s*$");

  /** JShell does not see the locals of the very method it stands in, but those of one around it. */
  private static final String INNER = " new Object() { Object inner$() { return ";

  /** Names of the classes around snippets, JShell's and the draft's. */
  private static final Pattern MADE_UP =
      Pattern.compile("(REPL\\.)?\\$JShell\\$\\w+\\.|\\b(Draft|Here)\\$\\.");

  private static final Pattern VARIABLE = Pattern.compile("^([\\w$]+):(.*)$");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");
  private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s+([^}]*)\\}");

  private final JShellSession session;
  private final SourceCodeAnalysis analysis;

  /**
   * An assistant that knows the declarations of a session.
   *
   * @param session the session
   */
  public CodeAssistant(JShellSession session) {
    this.session = session;
    this.analysis = session.analysis();
  }

  /**
   * Judges whether a cell is whole.
   *
   * @param cell any number of snippets
   * @return the state of the first snippet that is not complete, or {@link State#COMPLETE}
   */
  public State stateOf(String cell) {
    return session.inScope(
        () -> {
          String rest = cell;
          while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo found = analysis.analyzeCompletion(rest);
            Completeness completeness = found.completeness();
            if (completeness == Completeness.DEFINITELY_INCOMPLETE) {
              return State.INCOMPLETE;
            }
            if (completeness == Completeness.UNKNOWN) {
              return State.INVALID;
            }
            rest = found.remaining();
          }
          return State.COMPLETE;
        });
  }

  /**
   * Completes the word before the cursor: first what fits the expected type and what cells have
   * declared, this one included, then the rest, packages last.
   *
   * @param cell the cell
   * @param cursor an index in it
   * @return the possible completions
   */
  public Completion complete(String cell, int cursor) {
    return session.inScope(() -> completed(cell, cursor));
  }

  private Completion completed(String cell, int cursor) {
    Draft draft = Draft.of(cell, cursor, session.syntax());
    String text = draft.isImport() ? draft.current() : draft.around(draft.current());
    int[] anchor = {text.length()};
    List<Suggestion> plain = analysis.completionSuggestions(text, text.length(), anchor);
    String word = word(draft.current());
    String before = draft.current().substring(0, draft.current().length() - word.length());
    var order = new CompletionOrder(word, before.stripTrailing().endsWith("."));
    order.add(plain);
    if (!NO_EXPRESSION.matcher(before).find() && !draft.isImport()) {
      String inner = draft.around(before) + INNER + word;
      order.declared(session.names().toList());
      order.declared(draft.names());
      order.addSeenFromWithin(analysis.completionSuggestions(inner, inner.length(), new int[1]));
      order.addNames(draft.imports());
    }
    return new Completion(order.sorted(), cursor - (text.length() - anchor[0]));
  }

  /**
   * Looks up what stands at the cursor: a variable, a class, a method, or the method whose
   * arguments are being written.
   *
   * @param cell the cell
   * @param cursor an index in it, anywhere in a name or between arguments
   * @return the signatures that fit, each followed by its documentation where the sources are at
   *     hand; empty if nothing is found
   */
  public List<String> inspect(String cell, int cursor) {
    return session.inScope(() -> inspected(cell, cursor));
  }

  private List<String> inspected(String cell, int cursor) {
    int end = cursor;
    while (end < cell.length() && Character.isJavaIdentifierPart(cell.charAt(end))) {
      end++;
    }
    Draft draft = Draft.of(cell, end, session.syntax());
    String current = draft.current();
    String before = current.substring(0, current.length() - word(current).length());
    // A name; else the name of a method; else what the method around it takes.
    return Stream.of(current, current + "(", before)
        .filter(text -> text.equals(current) || !word(current).isEmpty())
        .map(text -> documented(draft.around(text)))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> documented(String text) {
    List<Documentation> found = analysis.documentation(text, text.length(), true);
    if (found.isEmpty()) { // JShell gives nothing at all where it cannot read a source
      found = analysis.documentation(text, text.length(), false);
    }
    return found.stream()
        .sorted(Comparator.comparing(Documentation::signature))
        .map(CodeAssistant::described)
        .distinct()
        .toList();
  }

  private static String described(Documentation found) {
    String signature = MADE_UP.matcher(found.signature()).replaceAll("");
    String variable = VARIABLE.matcher(signature).replaceFirst("$2 $1");
    String javadoc = found.javadoc();
    if (javadoc == null || javadoc.isBlank()) {
      return variable;
    }
    String plain = INLINE.matcher(TAG.matcher(javadoc).replaceAll("")).replaceAll("$1");
    return variable + "\n" + plain.strip().indent(4).stripTrailing() + "\n";
  }

  private static String word(String text) {
    Matcher word = WORD.matcher(text);
    return word.find() ? word.group() : "";
  }
}
