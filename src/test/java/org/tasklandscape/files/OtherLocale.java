package org.tasklandscape.files;

import java.util.Locale;
import java.util.concurrent.Callable;

/** A reader whose language writes numbers with other digits. */
public final class OtherLocale {
  private OtherLocale() {}

  /**
   * What an action gives there.
   *
   * @param <T> the type of the result
   * @param action done in that locale
   * @return its result
   */
  public static <T> T call(Callable<T> action) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      return action.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      Locale.setDefault(before);
    }
  }
}
