package org.tasklandscape.notebook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.api.Table;

/**
 * Rich values, such as a picture beside its text, for whichever Java kernel runs the notebook.
 *
 * <p>Every value carries a {@code text/plain}: it is what a terminal shows, and being fixed it lets
 * the outputs of two runs compare.
 */
public final class RichOutput {
  private static final String PLAIN = "text/plain";
  private static final int MOST_ROWS = 100;

  /** A rich value outside a kernel: its text. */
  private record PlainText(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  private RichOutput() {}

  /**
   * A value to end a cell with.
   *
   * @param mimeToData the same content in one or more MIME types; binary types in Base64; {@code
   *     text/plain} must be among them
   * @return what the running kernel shows richly; outside a kernel an object whose {@code toString}
   *     is the {@code text/plain}
   * @throws IllegalArgumentException if there is no {@code text/plain}
   * @throws IllegalStateException if the kernel is not of a version known to work
   */
  public static Object of(Map<String, String> mimeToData) {
    if (!mimeToData.containsKey(PLAIN)) {
      throw new IllegalArgumentException(
          "must have a text/plain among its types, got " + mimeToData.keySet());
    }
    return RunningKernel.find()
        .map(kernel -> kernel.displayData(mimeToData))
        .orElseGet(() -> new PlainText(mimeToData.get(PLAIN)));
  }

  /**
   * A table to end a cell with, long ones by their first rows.
   *
   * @param table the table
   * @return what the running kernel shows as a table; outside a kernel its text
   * @throws IllegalStateException if the kernel is not of a version known to work
   */
  public static Object of(Table table) {
    if (table.rowCount() <= MOST_ROWS) {
      return of(TableView.of(table));
    }
    String left = String.format(Locale.ROOT, "%d of %,d rows", MOST_ROWS, table.rowCount());
    Map<String, String> views = new HashMap<>(TableView.of(table.first(MOST_ROWS)));
    views.compute(PLAIN, (type, text) -> text + left + "\n");
    views.compute("text/html", (type, html) -> html + "\n<p>" + left + "</p>");
    return of(views);
  }

  /**
   * Shows a value at once, in the middle of a cell; outside a kernel prints its text.
   *
   * @param mimeToData as for {@link #of(Map)}
   * @throws IllegalArgumentException if there is no {@code text/plain}
   * @throws IllegalStateException if the kernel is not of a version known to work
   */
  public static void display(Map<String, String> mimeToData) {
    Object value = of(mimeToData);
    RunningKernel.find()
        .ifPresentOrElse(kernel -> kernel.display(value), () -> System.out.println(value));
  }
}
