package org.tasklandscape.chapter.fewshotlandscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.Drawings;
import org.tasklandscape.experiment.InkText;
import org.tasklandscape.experiment.TaskKind;
import org.tasklandscape.fewshot.DrawingTasks;
import org.tasklandscape.fewshot.Episode;
import org.tasklandscape.fewshot.EpisodeShape;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.MissingData;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * Test tasks as image strips: an easy one, a packed hard one of the same drawings, and two diverse
 * hard ones (theory 6). There is a row for each image.
 *
 * @param drawings what tasks are made of
 * @param seed of characters and tasks
 */
public record FewshotTasks(Drawings drawings, long seed)
    implements FigureStudy<FewshotTasks.Image> {
  private static final EpisodeShape SHAPE = DrawingTasks.SHAPE;

  /**
   * An image of a task.
   *
   * @param task its name
   * @param part "support" or "query"
   * @param group of its character
   * @param place among the images of the group, from 0
   * @param label that it carries
   * @param ink of its pixels, as {@link InkText}
   */
  public record Image(String task, String part, int group, int place, int label, String ink) {}

  /** A strip: its heading, how it is drawn, and the number of its stream. */
  private record Strip(String title, HardLabels labels, boolean hard, int stream) {}

  /** The easy and the packed task share a stream, and so the drawings. */
  private static final List<Strip> STRIPS =
      List.of(
          new Strip("easy task", HardLabels.PACKED, false, 0),
          new Strip("hard task, packed", HardLabels.PACKED, true, 0),
          new Strip("hard task, diverse", HardLabels.DIVERSE, true, 0),
          new Strip("another hard task, diverse", HardLabels.DIVERSE, true, 1));

  /**
   * The first seed of the trained networks.
   *
   * @param drawings what tasks are made of
   * @return the study
   */
  public static FewshotTasks of(Drawings drawings) {
    return new FewshotTasks(drawings, 1);
  }

  /**
   * {@return the study of Omniglot's drawings}
   *
   * @throws MissingData if its archive is not found
   */
  public static FewshotTasks defaults() {
    return of(Drawings.omniglot().orElseThrow(() -> new MissingData(Drawings.ABSENT)));
  }

  @Override
  public Rows<Image> run() {
    List<Image> images = new ArrayList<>();
    Streams streams = new Streams(seed, TaskKind.DRAWINGS.artefact());
    for (Strip strip : STRIPS) {
      Episode task =
          new DrawingTasks(drawings.images(), strip.labels(), streams)
              .test(strip.hard() ? 1 : 0, streams.stream("example", strip.stream()));
      add(strip, "support", task.support(), task.supportLabels(), images);
      add(strip, "query", task.query(), task.queryLabels(), images);
    }
    return Rows.of(Image.class, images);
  }

  private static void add(
      Strip strip, String part, float[] pixels, int[] labels, List<Image> images) {
    int each = labels.length / SHAPE.classes();
    for (int i = 0; i < labels.length; i++) {
      String ink = InkText.of(pixels, i, pixels.length / labels.length);
      images.add(new Image(strip.title(), part, i / each, i % each, labels[i], ink));
    }
  }

  @Override
  public Figure figure(Rows<Image> rows) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("drawings", drawings.images().name());
    parameters.put("seed", seed);
    FigureBuilder figure =
        Words.of(this)
            .with("classes", SHAPE.classes())
            .with("shots", SHAPE.shots())
            .with("queries", SHAPE.queries())
            .with("credit", drawings.credit())
            .parameters(parameters)
            .figure()
            .columns(2)
            .panelSize(740, 440);
    rows.by(Image::task).forEach((task, images) -> figure.panel(panel(task, images.list())));
    return figure.build();
  }

  private static Plot panel(String task, List<Image> images) {
    String[] labels = new String[SHAPE.classes()];
    double[] x = new double[images.size()];
    double[] y = new double[x.length];
    float[][] ink = new float[x.length][];
    for (int i = 0; i < x.length; i++) {
      Image image = images.get(i);
      int row = SHAPE.classes() - 1 - image.group();
      x[i] = image.place() + (image.part().equals("query") ? SHAPE.shots() + 1 : 0);
      y[i] = row;
      ink[i] = InkText.ink(image.ink());
      labels[row] = "label " + image.label();
    }
    String[] parts = new String[SHAPE.shots() + 1 + SHAPE.queries()];
    Arrays.fill(parts, "");
    parts[SHAPE.shots() / 2] = "support";
    parts[SHAPE.shots() + 1 + SHAPE.queries() / 2] = "query";
    int side = (int) Math.round(Math.sqrt(ink[0].length));
    return Plot.titled(task).xNames(parts).yNames(labels).pictures(x, y, ink, side);
  }
}
