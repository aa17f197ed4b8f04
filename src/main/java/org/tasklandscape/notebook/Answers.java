package org.tasklandscape.notebook;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.tasklandscape.exercise.Answer;
import org.tasklandscape.study.Chapter;

/** The right answers of all exercises, by number. */
final class Answers {
  private Answers() {}

  static Answer of(String number) {
    return all().get(number).get();
  }

  static Set<String> numbers() {
    return new TreeSet<>(all().keySet());
  }

  private static Map<String, Supplier<Answer>> all() {
    Map<String, Supplier<Answer>> all = new TreeMap<>();
    Chapter.all().forEach(chapter -> all.putAll(chapter.answers()));
    return all;
  }
}
