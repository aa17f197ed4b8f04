package org.tasklandscape.kernel;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ErroneousSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.SourceCodeAnalysis;

/**
 * A cell up to the cursor, as one piece of Java in which JShell sees what the cell declares itself.
 *
 * <p>JShell knows of the cells that were run, and looks at one snippet at a time. So methods and
 * classes of the cell become members of a class around the snippet at the cursor, variables become
 * locals of the method that it stands in, and what the cell imports is spelt out in full.
 */
final class Draft {
  private static final String OPEN = "class Draft$ { ";
  private static final String BODY = "static void cell$() throws Throwable { ";
  private static final String DECLARATION = "class Here$ { ";
  private static final Pattern STATIC = Pattern.compile("\\bstatic\\b");
  private static final Pattern NO_LOCAL =
      Pattern.compile("^((public|private|protected|static)\\s+)+");

  private final SourceCodeAnalysis syntax;
  private final Set<String> names = new LinkedHashSet<>();
  private final Map<String, String> imported = new LinkedHashMap<>();
  private final StringBuilder members = new StringBuilder();
  private final StringBuilder locals = new StringBuilder();
  private String current;

  private Draft(SourceCodeAnalysis syntax) {
    this.syntax = syntax;
  }

  /**
   * Takes a cell apart.
   *
   * @param cursor the index in the cell where it ends
   * @param syntax takes text apart; knows nothing of the session
   */
  static Draft of(String cell, int cursor, SourceCodeAnalysis syntax) {
    var draft = new Draft(syntax);
    int start = 0;
    while (true) {
      SourceCodeAnalysis.CompletionInfo found = syntax.analyzeCompletion(cell.substring(start));
      int next =
          found.source() == null ? cell.length() : cell.length() - found.remaining().length();
      if (next >= cursor || next <= start) {
        draft.current = cell.substring(start, cursor);
        return draft;
      }
      draft.declare(found.source());
      start = next;
    }
  }

  private void declare(String source) {
    String text = source.strip();
    boolean first = true;
    for (Snippet snippet : syntax.sourceToSnippets(text)) {
      if (snippet instanceof ImportSnippet imports) {
        if (!imports.fullname().endsWith("*")) {
          imported.put(imports.name(), imports.fullname());
        }
      } else if (snippet instanceof DeclarationSnippet declaration) {
        names.add(declaration.name());
        if (first) { // int a, b; is one text and two snippets
          place(snippet.kind(), text);
        }
      }
      first = false;
    }
  }

  private void place(Kind kind, String text) {
    if (kind == Kind.VAR) {
      locals.append(NO_LOCAL.matcher(text).replaceFirst("")).append('\n');
    } else {
      String head = text.split("[({]", 2)[0];
      members.append(STATIC.matcher(head).find() ? "" : "static ").append(text).append('\n');
    }
  }

  /** The snippet at the cursor, up to the cursor. */
  String current() {
    return current;
  }

  /** What the cell declares before the snippet at the cursor, imports among them. */
  Set<String> names() {
    Set<String> all = new LinkedHashSet<>(names);
    all.addAll(imported.keySet());
    return all;
  }

  /** What the cell imports. */
  Set<String> imports() {
    return imported.keySet();
  }

  /** Whether the snippet at the cursor is an import, for which nothing else matters. */
  boolean isImport() {
    return current.stripLeading().startsWith("import ");
  }

  /**
   * The piece of Java, which ends as the given text does.
   *
   * @param text the snippet at the cursor, or what is made of it
   */
  String around(String text) {
    boolean declares =
        syntax.sourceToSnippets(text).stream().map(Draft::kind).anyMatch(Draft::isMember);
    return OPEN + members + BODY + locals + (declares ? DECLARATION : "") + qualified(text);
  }

  private static Kind kind(Snippet snippet) {
    return snippet instanceof ErroneousSnippet broken ? broken.probableKind() : snippet.kind();
  }

  private static boolean isMember(Kind kind) {
    return kind == Kind.METHOD || kind == Kind.TYPE_DECL;
  }

  /** With imported names in full, but for the word that is being written at the end. */
  private String qualified(String text) {
    String all = text;
    for (Map.Entry<String, String> entry : imported.entrySet()) {
      String name = Pattern.quote(entry.getKey());
      all =
          all.replaceAll(
              "(?<![\\w$.])" + name + "(?![\\w$])(?!$)",
              Matcher.quoteReplacement(entry.getValue()));
    }
    return all;
  }
}
