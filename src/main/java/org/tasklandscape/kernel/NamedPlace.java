package org.tasklandscape.kernel;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Finds where a declaration uses a name: JShell tells what is missing, but not where. */
final class NamedPlace extends TreeScanner<Void, Void> {
  private static final String BEFORE = "class Wrap$ { ";

  private final String name;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private OptionalInt found = OptionalInt.empty();

  private NamedPlace(String name, CompilationUnitTree unit, SourcePositions positions) {
    this.name = name;
    this.unit = unit;
    this.positions = positions;
  }

  /**
   * The first use of a name, comments and strings aside.
   *
   * @param declaration a method or a class
   * @param missing as JShell tells it, such as {@code method step(int)} or {@code class Task}
   * @return the index in the declaration; empty if it is not found
   */
  static OptionalInt find(String declaration, String missing) {
    String name = missing.substring(missing.indexOf(' ') + 1).split("\\(")[0];
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Wrap$.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return BEFORE + declaration + "\n}";
          }
        };
    var task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(Writer.nullWriter(), null, found -> {}, null, null, List.of(file));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      var place = new NamedPlace(name, unit, Trees.instance(task).getSourcePositions());
      place.scan(unit, null);
      return place.found;
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }

  @Override
  public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
    if (found.isEmpty() && identifier.getName().contentEquals(name)) {
      found = OptionalInt.of((int) positions.getStartPosition(unit, identifier) - BEFORE.length());
    }
    return null;
  }
}
