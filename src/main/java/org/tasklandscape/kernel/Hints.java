package org.tasklandscape.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import jdk.jshell.SourceCodeAnalysis;

/** What the writer of a cell that does not compile may have meant. */
final class Hints {
  private static final Pattern COMMAND = Pattern.compile("![a-z][\\w-]*( .*)?");
  private static final String JAVA_ALONE =
      "This kernel takes Java alone. A library comes with the project: add it to pom.xml, then run"
          + " make build and restart the kernel.";

  private static final String OWN = "org.tasklandscape.";
  private static final int MOST = 3;
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(3);

  /** A class within another, by the letter that its outer class begins with. */
  private static final Pattern NESTED = Pattern.compile(".*\\.\\p{Upper}\\w*\\..*");

  private final SourceCodeAnalysis analysis;

  Hints(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  /** A cell that turns to commands of other kernels, such as {@code %maven}: no Java begins so. */
  static Optional<CellException> magic(String source) {
    if (!source.startsWith("%")) {
      return Optional.empty();
    }
    String summary = "no magics here: " + source.lines().findFirst().orElse("").strip();
    return Optional.of(new CellException(summary, List.of(summary, JAVA_ALONE)));
  }

  /** What to say of a rejected snippet that looks like a command of a shell. */
  static List<String> command(String source) {
    return COMMAND.matcher(source.strip()).matches() ? List.of(JAVA_ALONE) : List.of();
  }

  /** Imports that would bring a class which the compiler did not find; none for other errors. */
  List<String> imports(Diag diagnostic, String source) {
    int start = (int) diagnostic.getStartPosition();
    int end = (int) diagnostic.getEndPosition();
    boolean names =
        diagnostic.getCode().startsWith("compiler.err.cant.resolve")
            && 0 <= start
            && start < end
            && end <= source.length();
    return names ? imports(source.substring(start, end)) : List.of();
  }

  /** Imports that would bring a class of this name. */
  List<String> imports(String name) {
    if (!name.matches("\\p{Upper}\\w*")) {
      return List.of();
    }
    return known(name).getNames().stream()
        .filter(candidate -> !NESTED.matcher(candidate).matches())
        .sorted(Comparator.comparingInt(Hints::distance).thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .map(candidate -> "perhaps it lacks: import " + candidate + ";")
        .toList();
  }

  /** JShell reads the class path in the background; in a first cell it may not be done. */
  private SourceCodeAnalysis.QualifiedNames known(String name) {
    long end = System.nanoTime() + LONGEST_NANOS;
    SourceCodeAnalysis.QualifiedNames found;
    do {
      found = analysis.listQualifiedNames(name, name.length());
    } while (!found.isUpToDate() && System.nanoTime() < end && pausedUninterrupted());
    return found;
  }

  private static boolean pausedUninterrupted() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    return !Thread.currentThread().isInterrupted();
  }

  private static int distance(String name) {
    return name.startsWith(OWN) ? 0 : name.startsWith("java.") ? 1 : 2;
  }
}
