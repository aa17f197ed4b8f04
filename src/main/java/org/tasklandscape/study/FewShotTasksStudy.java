package org.tasklandscape.study;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.fewshot.DrawingTasks;
import org.tasklandscape.fewshot.Episode;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.sampling.Streams;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Test tasks as image strips: an easy one, a packed hard one of the same drawings, and two diverse
 * hard ones (theory 6). The table has a row for each image, its ink as 256 levels in hexadecimal.
 *
 * @param drawings what tasks are made of
 * @param seed of characters and tasks
 */
public record FewShotTasksStudy(Drawings drawings, long seed) implements LegacyStudy {
  private static final String ARTEFACT = "fewshot-landscape";
  private static final int LEVELS = 255;

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
  public static FewShotTasksStudy of(Drawings drawings) {
    return new FewShotTasksStudy(drawings, 1);
  }

  @Override
  public String name() {
    return "fewshot-tasks";
  }

  @Override
  public Table run() {
    Table table =
        Table.create(
            StringColumn.create("task"),
            StringColumn.create("part"),
            IntColumn.create("group"),
            IntColumn.create("place"),
            IntColumn.create("label"),
            StringColumn.create("ink"));
    Streams streams = new Streams(seed, ARTEFACT);
    for (Strip strip : STRIPS) {
      Episode task =
          new DrawingTasks(drawings.images(), strip.labels(), streams)
              .test(strip.hard() ? 1 : 0, streams.stream("example", strip.stream()));
      append(table, strip, "support", task.support(), task.supportLabels());
      append(table, strip, "query", task.query(), task.queryLabels());
    }
    return table;
  }

  private static void append(Table table, Strip strip, String part, float[] images, int[] labels) {
    int pixels = images.length / labels.length;
    int each = labels.length / DrawingTasks.SHAPE.classes();
    for (int i = 0; i < labels.length; i++) {
      byte[] levels = new byte[pixels];
      for (int p = 0; p < pixels; p++) {
        levels[p] = (byte) Math.round(LEVELS * images[i * pixels + p]);
      }
      table.stringColumn("task").append(strip.title());
      table.stringColumn("part").append(part);
      table.intColumn("group").append(i / each);
      table.intColumn("place").append(i % each);
      table.intColumn("label").append(labels[i]);
      table.stringColumn("ink").append(HexFormat.of().formatHex(levels));
    }
  }

  @Override
  public Figure figure(Table table) {
    var figure = Figure.named(name()).columns(2).panelSize(740, 440);
    STRIPS.forEach(strip -> figure.panel(panel(table, strip.title())));
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("drawings", drawings.images().name());
    return figure
        .caption(
            ("Test tasks of one landscape: %d labels, of each %d images to adapt on (support) and %d to"
                    + " judge by (query). A row shows the drawings of one character, with the label"
                    + " that it carries in this task; characters of one row are of the same group in"
                    + " all tasks. (a) An easy task; (b) a hard one of the packed landscape, made of the"
                    + " same drawings: a quarter of the contrast, labels rotated by one, as in all its"
                    + " hard tasks; (c, d) two hard ones of the diverse landscape, with labels of their"
                    + " own. %s Seed %s. The design is the companion's own choice.")
                .formatted(
                    DrawingTasks.SHAPE.classes(),
                    DrawingTasks.SHAPE.shots(),
                    DrawingTasks.SHAPE.queries(),
                    drawings.credit(),
                    String.valueOf(seed)))
        .alt(
            "Four blocks of five rows of handwritten characters. In the hard tasks the same"
                + " characters are faint and carry other labels.")
        .parameters(parameters)
        .seed(seed)
        .build();
  }

  private static Plot panel(Table table, String task) {
    Table images = table.where(table.stringColumn("task").isEqualTo(task));
    String[] labels = new String[DrawingTasks.SHAPE.classes()];
    double[] x = new double[images.rowCount()];
    double[] y = new double[x.length];
    float[][] ink = new float[x.length][];
    for (int i = 0; i < x.length; i++) {
      boolean query = images.stringColumn("part").get(i).equals("query");
      int row = DrawingTasks.SHAPE.classes() - 1 - images.intColumn("group").get(i);
      x[i] = images.intColumn("place").get(i) + (query ? DrawingTasks.SHAPE.shots() + 1 : 0);
      y[i] = row;
      ink[i] = ink(images.stringColumn("ink").get(i));
      labels[row] = "label " + images.intColumn("label").get(i);
    }
    String[] parts = new String[DrawingTasks.SHAPE.shots() + 1 + DrawingTasks.SHAPE.queries()];
    Arrays.fill(parts, "");
    parts[DrawingTasks.SHAPE.shots() / 2] = "support";
    parts[DrawingTasks.SHAPE.shots() + 1 + DrawingTasks.SHAPE.queries() / 2] = "query";
    int side = (int) Math.round(Math.sqrt(ink[0].length));
    return Plot.titled(task).xNames(parts).yNames(labels).pictures(x, y, ink, side);
  }

  private static float[] ink(String text) {
    byte[] levels = HexFormat.of().parseHex(text);
    float[] ink = new float[levels.length];
    for (int p = 0; p < ink.length; p++) {
      ink[p] = (float) (levels[p] & 0xff) / LEVELS;
    }
    return ink;
  }
}
