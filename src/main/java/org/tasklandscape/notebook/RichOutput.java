package org.tasklandscape.notebook;

import java.util.Map;

/**
 * Rich values, such as a picture beside its text, for whichever Java kernel runs the notebook.
 *
 * <p>Every value carries a {@code text/plain}: it is what a terminal shows, and being fixed it lets
 * the outputs of two runs compare.
 */
public final class RichOutput {
  private static final String PLAIN = "text/plain";

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
