package org.tasklandscape.notebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kernel that runs this process, reached by reflection, so that no kernel is needed to compile
 * or to test.
 *
 * <p>The engines of IJava and JJava have the same classes in different packages; our own kernel is
 * built on JJava's. Both engines may be on the class path: the one that runs has an instance.
 */
final class RunningKernel {

  /** An engine: its package, and the static method that gives the kernel in this process. */
  private record Engine(String kernelPackage, String holder, String accessor) {}

  private static final List<Engine> ENGINES =
      List.of(
          new Engine(
              "org.dflib.jjava.jupyter.kernel",
              "org.dflib.jjava.jupyter.kernel.BaseKernel",
              "notebookKernel"),
          new Engine(
              "io.github.spencerpark.jupyter.kernel",
              "io.github.spencerpark.ijava.IJava",
              "getKernelInstance"));

  private final Engine engine;
  private final Object instance;

  private RunningKernel(Engine engine, Object instance) {
    this.engine = engine;
    this.instance = instance;
  }

  /** The kernel of this process; empty outside a notebook. */
  static Optional<RunningKernel> find() {
    return ENGINES.stream().flatMap(engine -> instanceOf(engine).stream()).findFirst();
  }

  private static Optional<RunningKernel> instanceOf(Engine engine) {
    try {
      Object instance = load(engine.holder()).getMethod(engine.accessor()).invoke(null);
      return Optional.ofNullable(instance).map(found -> new RunningKernel(engine, found));
    } catch (ClassNotFoundException | InvocationTargetException e) {
      // No such engine, or (JJava) an engine that says that no kernel is running.
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw unknownVersion(engine, e);
    }
  }

  /** The engine's own {@code DisplayData} with the given contents. */
  Object displayData(Map<String, String> mimeToData) {
    try {
      Class<?> type = displayDataType();
      Object data = type.getConstructor().newInstance();
      Method put = type.getMethod("putData", String.class, Object.class);
      // Sorted, since the order of the map may be any and outputs must compare.
      for (Map.Entry<String, String> entry :
          mimeToData.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
        put.invoke(data, entry.getKey(), entry.getValue());
      }
      return data;
    } catch (ReflectiveOperationException e) {
      throw unknownVersion(engine, e);
    }
  }

  /** Publishes a value made by {@link #displayData(Map)}. */
  void display(Object data) {
    try {
      load(engine.kernelPackage() + ".BaseKernel")
          .getMethod("display", displayDataType())
          .invoke(instance, data);
    } catch (ReflectiveOperationException e) {
      throw unknownVersion(engine, e);
    }
  }

  private Class<?> displayDataType() throws ClassNotFoundException {
    return load(engine.kernelPackage() + ".display.DisplayData");
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, true, RunningKernel.class.getClassLoader());
  }

  private static IllegalStateException unknownVersion(Engine engine, Exception cause) {
    Throwable root =
        Stream.iterate((Throwable) cause, Objects::nonNull, Throwable::getCause)
            .reduce((outer, inner) -> inner)
            .orElseThrow();
    return new IllegalStateException(
        "must run on IJava 1.3 or later, JJava 1.0-a6 or later, or the project's own kernel, got "
            + "an engine in "
            + engine.kernelPackage()
            + " that answers: "
            + root,
        cause);
  }
}
