package org.tasklandscape.kernel;

import java.util.List;
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
   * @param replacements the texts, sorted
   * @param start the index in the cell where they begin
   */
  public record Completion(List<String> replacements, int start) {}

  private final SourceCodeAnalysis analysis;

  /**
   * An assistant that knows the declarations of a session.
   *
   * @param session the session
   */
  public CodeAssistant(JShellSession session) {
    this.analysis = session.analysis();
  }

  /**
   * Judges whether a cell is whole.
   *
   * @param cell any number of snippets
   * @return the state of the first snippet that is not complete, or {@link State#COMPLETE}
   */
  public State stateOf(String cell) {
    String rest = cell;
    while (!rest.isBlank()) {
      var found = analysis.analyzeCompletion(rest);
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
  }

  /**
   * Completes the word before the cursor.
   *
   * @param cell the cell
   * @param cursor an index in it
   * @return the possible completions
   */
  public Completion complete(String cell, int cursor) {
    int start = startOfSnippet(cell, cursor);
    int[] anchor = {cursor - start};
    List<String> replacements =
        analysis.completionSuggestions(cell.substring(start), cursor - start, anchor).stream()
            .map(Suggestion::continuation)
            .distinct()
            .sorted()
            .toList();
    return new Completion(replacements, start + anchor[0]);
  }

  /**
   * Looks up what stands at the cursor.
   *
   * @param cell the cell
   * @param cursor an index in it
   * @return the signatures that fit; empty if there is none
   */
  public List<String> signaturesAt(String cell, int cursor) {
    int start = startOfSnippet(cell, cursor);
    return analysis.documentation(cell.substring(start), cursor - start, false).stream()
        .map(Documentation::signature)
        .distinct()
        .sorted()
        .toList();
  }

  private int startOfSnippet(String cell, int cursor) {
    int start = 0;
    while (true) {
      var found = analysis.analyzeCompletion(cell.substring(start));
      int next =
          found.source() == null ? cell.length() : cell.length() - found.remaining().length();
      if (next >= cursor || next <= start) {
        return start;
      }
      start = next;
    }
  }
}
