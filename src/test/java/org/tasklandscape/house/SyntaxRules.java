package org.tasklandscape.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the compiler's syntax trees show of the sources. */
final class SyntaxRules {
  private static final int LONGEST_METHOD = 40;
  private static final int LONGEST_LITERAL = 60;

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private SyntaxRules() {}

  static List<String> longMethods(List<Path> files) {
    return Parsed.all(files).stream().flatMap(file -> longMethods(file).stream()).toList();
  }

  static List<String> hiddenTypes(List<Path> files) {
    return Parsed.all(files).stream().flatMap(file -> hiddenTypes(file).stream()).toList();
  }

  static List<String> sentences(List<Path> files) {
    return Parsed.all(files).stream().flatMap(file -> sentences(file).stream()).toList();
  }

  static List<String> longMethods(String code) {
    return longMethods(Parsed.of(code));
  }

  static List<String> hiddenTypes(String code) {
    return hiddenTypes(Parsed.of(code));
  }

  static List<String> sentences(String code) {
    return sentences(Parsed.of(code));
  }

  /** Methods of more than 40 lines, from their braces on. */
  private static List<String> longMethods(Parsed parsed) {
    List<String> broken = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void unused) {
        if (method.getBody() != null) {
          long lines = parsed.lastLine(method) - parsed.firstLine(method.getBody()) + 1;
          if (lines > LONGEST_METHOD) {
            broken.add("%s: %s has %d lines".formatted(parsed.name(), method.getName(), lines));
          }
        }
        return super.visitMethod(method, unused);
      }
    }.scan(parsed.unit, null);
    return broken;
  }

  /** Variables of type {@code var} whose right side does not begin with a type. */
  private static List<String> hiddenTypes(Parsed parsed) {
    List<String> broken = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree variable, Void unused) {
        if (parsed.text(variable).matches("(?s)(final )?var\\s.*")
            && !namesItsType(variable.getInitializer())) {
          broken.add(
              "%s:%d: %s".formatted(parsed.name(), parsed.firstLine(variable), variable.getName()));
        }
        return super.visitVariable(variable, unused);
      }
    }.scan(parsed.unit, null);
    return broken;
  }

  private static boolean namesItsType(ExpressionTree value) {
    return value instanceof NewClassTree
        || value instanceof NewArrayTree
        || value instanceof TypeCastTree
        || value instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
            && select.getExpression() instanceof IdentifierTree type
            && Character.isUpperCase(type.getName().charAt(0));
  }

  /** Literals of more than 60 characters with a blank, but for the messages of exceptions. */
  private static List<String> sentences(Parsed parsed) {
    List<String> broken = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitThrow(ThrowTree exception, Void unused) {
        return null;
      }

      @Override
      public Void visitLiteral(LiteralTree literal, Void unused) {
        if (literal.getValue() instanceof String text
            && text.length() > LONGEST_LITERAL
            && text.contains(" ")) {
          broken.add(
              "%s:%d: %s…"
                  .formatted(parsed.name(), parsed.firstLine(literal), text.substring(0, 30)));
        }
        return super.visitLiteral(literal, unused);
      }
    }.scan(parsed.unit, null);
    return broken;
  }

  /** A source and where its parts stand. */
  private record Parsed(CompilationUnitTree unit, String code, SourcePositions positions) {

    static Parsed of(String code) {
      JavaFileObject source =
          new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
              return code;
            }
          };
      return parse(List.of(source)).get(0);
    }

    static List<Parsed> all(List<Path> files) {
      StandardJavaFileManager manager = COMPILER.getStandardFileManager(null, null, null);
      return parse(manager.getJavaFileObjectsFromPaths(files));
    }

    private static List<Parsed> parse(Iterable<? extends JavaFileObject> sources) {
      JavacTask task =
          (JavacTask)
              COMPILER.getTask(null, null, message -> {}, List.of("-proc:none"), null, sources);
      List<Parsed> parsed = new ArrayList<>();
      try {
        for (CompilationUnitTree unit : task.parse()) {
          String code = unit.getSourceFile().getCharContent(true).toString();
          parsed.add(new Parsed(unit, code, Trees.instance(task).getSourcePositions()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return parsed;
    }

    String name() {
      return unit.getSourceFile().getName();
    }

    /** The text of a part; empty for what the compiler adds. */
    String text(Tree tree) {
      int start = (int) positions.getStartPosition(unit, tree);
      int end = (int) positions.getEndPosition(unit, tree);
      return start < 0 || end < start ? "" : code.substring(start, end);
    }

    long firstLine(Tree tree) {
      return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    }

    long lastLine(Tree tree) {
      return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
    }
  }
}
