package org.tasklandscape.table;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.tasklandscape.files.FileFault;

/**
 * What a part of a file tells beside its sums. A row that does not fit is a value here: it does not
 * fit on any machine, and there is nothing to try again.
 *
 * @param features the names of x_1, …, x_d; empty where the header is at fault
 * @param target the name of y
 * @param lines how many lines the part has
 * @param rows how many rows were added up
 * @param dropped how many were left out
 * @param fault the first row that does not fit, counted from the part's first line; null if all fit
 * @param isOpen whether the fault is a quote that is open at the part's end
 */
public record PartReport(
    List<String> features,
    String target,
    long lines,
    long rows,
    long dropped,
    TableException fault,
    boolean isOpen)
    implements Serializable {

  /** Keeps a copy of the list. */
  public PartReport {
    features = List.copyOf(features);
  }

  /**
   * Of a part whose table has a fault in front of all rows.
   *
   * @param fault what is wrong
   * @return the report
   */
  public static PartReport of(TableException fault) {
    return new PartReport(List.of(), "", 0, 0, 0, fault, false);
  }

  /**
   * Of a part whose bytes cannot be read, on any machine.
   *
   * @param cause why
   * @return the report
   */
  public static PartReport unreadable(IOException cause) {
    return of(TableException.ofTable("cannot be read: " + FileFault.reason(cause)));
  }

  /**
   * Whether a file must be read as one part, as a cut went through a quoted cell.
   *
   * @param parts the reports of its parts, in their order
   * @return whether the first that has a fault is one whose quotes are open
   */
  public static boolean mustBeWhole(List<PartReport> parts) {
    return parts.stream().filter(part -> part.fault != null).findFirst().stream()
        .anyMatch(PartReport::isOpen);
  }

  /**
   * The first fault of a file.
   *
   * @param parts the reports of its parts, in their order
   * @return the fault with the line of the file
   */
  public static Optional<TableException> fault(List<PartReport> parts) {
    long lines = 0;
    for (PartReport part : parts) {
      if (part.fault != null) {
        return Optional.of(part.fault.behind(lines));
      }
      lines += part.lines;
    }
    return parts.stream().allMatch(part -> part.rows == 0)
        ? Optional.of(TableException.noRows(parts.stream().mapToLong(PartReport::dropped).sum()))
        : Optional.empty();
  }
}
