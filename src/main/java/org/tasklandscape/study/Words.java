package org.tasklandscape.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.TwoClusters;

/**
 * The words of an artefact, from {@code NAME.md} beside its class: one to three paragraphs of the
 * caption, and for a figure a last one, the alternative text. One is how to read the figure; the
 * first of several is the finding, a third the parameters, which are folded.
 *
 * <p>A place {@code {draws}} is filled with the component of that name, {@code {world.distance}}
 * with one of an inner record, others with what {@link #with} gives. A place that nothing fills,
 * and a value that no place asks for, is an error that names the file. Sentences of the house:
 * {@code {choice}} and, where there are draws, {@code {points}}.
 */
public final class Words {
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][\\w.]*)}");
  private static final String CHOICE = "The parameters are the companion's own choice.";
  private static final String POINTS =
      "Lines: closed form. Points: simulation of {draws} tasks each, with 95 % intervals.";

  private static final String PARTED = "\n\n";

  private final Record study;
  private final String name;
  private final String file;
  private final Map<String, String> filled = new LinkedHashMap<>();
  private final Set<String> given = new HashSet<>();
  private Map<String, Object> parameters;

  private Words(Record study, String name) {
    this.study = study;
    this.name = name;
    this.file = name + ".md";
    this.parameters = Parameters.of(study);
    parameters.forEach((place, value) -> filled.put(place, text(value)));
    Parameters.records(study).forEach((place, value) -> filled.put(place, text(value)));
    filled.put("choice", CHOICE);
    filled.put("points", POINTS);
  }

  /**
   * The words of a study.
   *
   * @param study the record that makes the artefact
   * @return its words, with the places of its parameters filled
   * @param <S> the type of the study
   */
  public static <S extends Record & Study<?>> Words of(S study) {
    return new Words(study, study.name());
  }

  /**
   * Words that several artefacts of a chapter share: the text of {@code NAME.md} beside a record.
   *
   * @param values what its places are filled with
   * @return its paragraphs, to be handed to {@link #with}
   */
  public static String shared(Record values) {
    return new Words(values, Study.name(values.getClass())).caption();
  }

  /**
   * Fills a place.
   *
   * @param place its name
   * @param value text, a number, a list of numbers, or a record that {@link Stated} knows
   * @return this
   */
  public Words with(String place, Object value) {
    filled.put(place, text(value));
    given.add(place);
    return this;
  }

  /**
   * Leaves out parameters that vary within the figure.
   *
   * @param names such as {@code world.distance}
   * @return this
   */
  public Words varying(String... names) {
    parameters.keySet().removeAll(List.of(names));
    return this;
  }

  /**
   * Replaces the parameters that are saved beside the artefact.
   *
   * @param values names and values
   * @return this
   */
  public Words parameters(Map<String, Object> values) {
    parameters = new LinkedHashMap<>(values);
    return this;
  }

  /**
   * Saves something beside the artefact that no component of the study holds.
   *
   * @param parameter its name
   * @param value its value
   * @return this
   */
  public Words saved(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  /** {@return the caption of a table: all paragraphs, parted by blank lines} */
  public String caption() {
    return checked(List.of(String.join(PARTED, paragraphs()))).get(0);
  }

  /**
   * {@return a figure in the making, with name, caption, alternative text and parameters}
   *
   * @throws IllegalStateException if the words are not a caption and an alternative text
   */
  public FigureBuilder figure() {
    List<String> paragraphs = paragraphs();
    int last = paragraphs.size() - 1;
    if (last < 1) {
      throw new IllegalStateException(
          "%s must hold a caption and an alternative text, got one paragraph".formatted(file));
    }
    List<String> texts =
        checked(List.of(String.join(PARTED, paragraphs.subList(0, last)), paragraphs.get(last)));
    return Figure.named(name).caption(texts.get(0)).alt(texts.get(1)).parameters(parameters);
  }

  private List<String> paragraphs() {
    try (InputStream words = study.getClass().getResourceAsStream(file)) {
      if (words == null) {
        throw new IllegalStateException(
            "the words of %s must stand in %s beside it".formatted(study.getClass(), file));
      }
      String text = new String(words.readAllBytes(), StandardCharsets.UTF_8);
      return Pattern.compile("\n\\s*\n")
          .splitAsStream(text.strip())
          .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private List<String> checked(List<String> texts) {
    Set<String> used = new HashSet<>();
    List<String> results = texts.stream().map(text -> fill(fill(text, used), used)).toList();
    given.stream()
        .filter(place -> !used.contains(place))
        .findFirst()
        .ifPresent(
            place -> {
              throw new IllegalStateException(
                  "%s must ask for what is given, got no place {%s}".formatted(file, place));
            });
    return results;
  }

  private String fill(String text, Set<String> used) {
    return PLACE
        .matcher(text)
        .replaceAll(
            match -> {
              String place = match.group(1);
              String value = filled.get(place);
              if (value == null) {
                throw new IllegalStateException(
                    "%s must ask for places that are filled, got {%s}; there are %s"
                        .formatted(file, place, filled.keySet()));
              }
              used.add(place);
              return Matcher.quoteReplacement(value);
            });
  }

  private static String text(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return value.toString(); // a seed of nine digits is no power of ten
    }
    if (value instanceof Number number) {
      return Numbers.plain(number.doubleValue());
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Words::text).collect(Collectors.joining(", "));
    }
    if (value instanceof TwoClusters world) {
      return Stated.of(world);
    }
    if (value instanceof NetworkTraining training) {
      return Stated.of(training);
    }
    if (value instanceof TeacherEnvironment world) {
      return Stated.of(world);
    }
    if (value instanceof Adaptation step) {
      return Stated.of(step);
    }
    if (value instanceof Range range) {
      return range.text();
    }
    return String.valueOf(value);
  }
}
