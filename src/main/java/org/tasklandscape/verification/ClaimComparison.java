package org.tasklandscape.verification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tasklandscape.claim.ClaimRecord;
import org.tasklandscape.claim.ClaimsTable;
import org.tasklandscape.claim.Effect;
import org.tasklandscape.claim.Verdict;

/**
 * Compares the verdicts of two runs, and the effects behind them as {@link TableComparison} does.
 *
 * @param claims how many were compared
 * @param identical how many of them have equal records
 * @param numbers how many pairs were compared
 * @param largest relative difference of two numbers that agree
 * @param differences in the order of the claims
 * @param notCompared claims that either run did not check, with the reason, by id
 */
public record ClaimComparison(
    int claims,
    int identical,
    long numbers,
    double largest,
    List<NumberDifference> differences,
    Map<String, String> notCompared) {

  /** Copies the collections. */
  public ClaimComparison {
    differences = List.copyOf(differences);
    notCompared = Collections.unmodifiableMap(new TreeMap<>(notCompared));
  }

  /**
   * Compares two folders of figures.
   *
   * @param excuse why a notebook could not check its claims now; null if it should have
   */
  static ClaimComparison of(
      Path committed, Path now, double tolerance, Function<String, String> excuse) {
    var tally = new Tally(tolerance);
    var notCompared = new TreeMap<String, String>();
    Map<String, ClaimRecord> fresh = ClaimsTable.records(now);
    Map<String, ClaimRecord> old = ClaimsTable.records(committed);
    Set<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(fresh.keySet());
    int identical = 0;
    for (String id : ids) {
      ClaimRecord before = old.get(id);
      ClaimRecord after = fresh.get(id);
      // What is announced and not run yet is the same on both sides.
      if (before != null && before.verdict() == Verdict.NOT_RUN && before.equals(after)) {
        identical++;
        continue;
      }
      if (before == null || before.verdict() == Verdict.NOT_RUN) {
        notCompared.put(id, "it was NOT RUN in the committed results");
        continue;
      }
      boolean notRun = after == null || after.verdict() == Verdict.NOT_RUN;
      String why = excuse.apply(before.notebook());
      if (notRun && why != null) {
        notCompared.put(id, why);
      } else if (notRun) {
        tally.text(id, 0, "verdict", before.verdict().toString(), Verdict.NOT_RUN.toString());
      } else {
        identical += before.equals(after) ? 1 : 0;
        compare(before, after, tally);
      }
    }
    return new ClaimComparison(
        ids.size() - notCompared.size(),
        identical,
        tally.numbers(),
        tally.largest(),
        tally.differences(),
        notCompared);
  }

  private static void compare(ClaimRecord before, ClaimRecord after, Tally tally) {
    String file = before.id();
    tally.text(file, 0, "verdict", before.verdict().toString(), after.verdict().toString());
    tally.text(file, 0, "rule", rules(before), rules(after));
    Map<String, Effect> effects =
        after.effects().stream().collect(Collectors.toMap(Effect::quantity, effect -> effect));
    for (Effect old : before.effects()) {
      Effect fresh = effects.get(old.quantity());
      if (fresh != null) {
        compare(file, old, fresh, tally);
      }
    }
  }

  private static String rules(ClaimRecord claim) {
    return claim.effects().stream()
        .map(effect -> effect.quantity() + ": " + effect.rule())
        .collect(Collectors.joining("; "));
  }

  private static void compare(String file, Effect old, Effect fresh, Tally tally) {
    List<Double> before = List.of(old.value(), old.lower(), old.upper());
    List<Double> after = List.of(fresh.value(), fresh.lower(), fresh.upper());
    var all = new ArrayList<>(before);
    all.addAll(after);
    double scale = all.stream().filter(Double::isFinite).mapToDouble(Math::abs).max().orElse(0);
    List<String> names = List.of("", ", lower end", ", upper end");
    for (int i = 0; i < names.size(); i++) {
      tally.cell(
          file,
          0,
          old.quantity() + names.get(i),
          scale,
          before.get(i).toString(),
          after.get(i).toString());
    }
  }
}
