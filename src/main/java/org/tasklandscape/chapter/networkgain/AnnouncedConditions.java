package org.tasklandscape.chapter.networkgain;

import java.util.List;
import org.tasklandscape.chapter.networkgain.NetworkGain.Row;
import org.tasklandscape.claim.AnnouncedBounds;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.study.Rows;

/**
 * The conditions of an announced claim on the numbers of {@link NetworkGain}: quantities, bounds
 * and power are those of the announcement, not written a second time.
 */
public final class AnnouncedConditions {
  private AnnouncedConditions() {}

  /**
   * Reads an announcement.
   *
   * @param id of the claim, such as {@code C-network-geography}
   * @param rows what {@link NetworkGain#run()} gave
   * @return its conditions, of the networks at rest, in their order
   * @throws IllegalArgumentException if it names a quantity that the rows do not hold
   */
  public static List<Condition> of(String id, Rows<Row> rows) {
    return AnnouncedBounds.conditions(
        id,
        name -> {
          String[] words = name.split(", ", 2);
          return NetworkGain.row(rows, words[0], words[1]).atRest();
        });
  }
}
