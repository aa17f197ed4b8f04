package org.tasklandscape.study;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import org.tasklandscape.figure.Figures;

/**
 * An artefact of this companion: its parameters are the components of the record that implements
 * it, its words stand in {@code NAME.md} beside the class.
 *
 * @param <R> a row of its results
 */
public sealed interface Study<R extends Record> permits FigureStudy, TableStudy {

  /** {@return the name of the artefact and of its files: that of the class, in kebab-case} */
  default String name() {
    return name(getClass());
  }

  /**
   * Computes the numbers; the same parameters give the same bytes.
   *
   * @return one row for each case, intervals beside estimates
   */
  Rows<R> run();

  /**
   * Runs the study and saves its files.
   *
   * @param figures where they go
   */
  default void save(Figures figures) {
    save(figures, run());
  }

  /**
   * Saves the files of a study that has been run.
   *
   * @param figures where they go
   * @param rows what {@link #run()} gave
   */
  void save(Figures figures, Rows<R> rows);

  /**
   * Whether the parameters have the values of the committed files, those of {@code defaults()}.
   *
   * @return whether they do; true also for what shows results that were read or trained, which have
   *     no other values
   * @throws IllegalStateException if the committed values cannot be made
   */
  default boolean isCommitted() {
    try {
      return !hasValue(getClass()) || equals(getClass().getMethod("defaults").invoke(null));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name() + " must have committed values, got " + e, e);
    }
  }

  /** Whether objects of a type are equal when they hold the same; a list is if its elements are. */
  private static boolean hasValue(Type type) {
    if (type instanceof ParameterizedType list) {
      return Arrays.stream(list.getActualTypeArguments()).allMatch(Study::hasValue)
          && hasValue(list.getRawType());
    }
    return !(type instanceof Class<?> plain) || hasValue(plain);
  }

  private static boolean hasValue(Class<?> type) {
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents())
          .allMatch(component -> hasValue(component.getGenericType()));
    }
    try {
      return type.isPrimitive()
          || type.isInterface()
          || type.getMethod("equals", Object.class).getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every class has equals, but not " + type, e);
    }
  }

  /**
   * The name of an artefact.
   *
   * @param type the class that makes it, such as {@code GainTestSamples}
   * @return for example {@code gain-test-samples}
   */
  static String name(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
