package org.tasklandscape.study;

import java.util.function.Supplier;

/**
 * An artefact of a chapter, made when it is asked for.
 *
 * @param name in kebab-case
 * @param make gives the study with the parameters of the committed files
 */
public record Artefact(String name, Supplier<? extends Study<?>> make) {

  /**
   * An artefact that is named as the class that makes it.
   *
   * @param type the class
   * @param make gives the study
   * @param <S> the class
   * @return the artefact
   */
  public static <S extends Study<?>> Artefact of(Class<S> type, Supplier<S> make) {
    return new Artefact(Study.name(type), make);
  }
}
