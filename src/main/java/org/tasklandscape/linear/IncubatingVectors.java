package org.tasklandscape.linear;

import java.lang.reflect.Constructor;
import java.util.function.Supplier;

/** Finds classes that use the JDK's Vector API, whose module must be added on the command line. */
public final class IncubatingVectors {
  private static final String MODULE = "jdk.incubator.vector";

  private IncubatingVectors() {}

  /**
   * An object of a class by vectors where the module was added, else a plain one.
   *
   * @param type what both are
   * @param name of the class, with its package: the compiler of the others cannot see an incubating
   *     module
   * @param plain makes the other
   * @param <T> the type
   * @return one of them
   */
  public static <T> T orPlain(Class<T> type, String name, Supplier<? extends T> plain) {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return plain.get();
    }
    try {
      Constructor<?> made = Class.forName(name).getDeclaredConstructor();
      made.setAccessible(true);
      return type.cast(made.newInstance());
    } catch (ReflectiveOperationException | LinkageError e) {
      return plain.get();
    }
  }
}
