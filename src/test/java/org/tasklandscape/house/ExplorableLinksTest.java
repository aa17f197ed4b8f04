package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tasklandscape.explore.Explorable;
import org.tasklandscape.explore.Setting;

/** The explorable's settings that notebooks link to are ones that it can show. */
class ExplorableLinksTest {
  private static final Pattern LINK =
      Pattern.compile("\\]\\(\\.\\./target/site/explore\\.html(?:#([^)]*))?\\)");

  @Test
  void everyLinkedSettingIsSolvedByTheExplorable() throws IOException {
    int links = 0;
    for (NotebookCells chapter : NotebookCells.of(NotebookCells.CHAPTERS)) {
      for (String text : chapter.texts()) {
        for (MatchResult link : LINK.matcher(text).results().toList()) {
          links++;
          assertThat(gain(link.group(1)))
              .as("%s: %s", chapter.name(), link.group())
              .isGreaterThanOrEqualTo(1 - 1e-12);
        }
      }
    }
    assertThat(links).isGreaterThan(30);
  }

  /** Each live page stands in some chapter's text, by a link that is written as it should be. */
  @Test
  void everyLivePageIsLinked() throws IOException {
    Pattern link =
        Pattern.compile("\\]\\(\\.\\./target/site/(live-\\w+)\\.html(?:#\\S+=[^)\\s]+)?\\)");
    Set<String> linked = new TreeSet<>();
    for (NotebookCells chapter : NotebookCells.of(NotebookCells.CHAPTERS)) {
      for (String text : chapter.texts()) {
        link.matcher(text).results().forEach(found -> linked.add(found.group(1)));
      }
    }
    assertThat(linked)
        .containsExactly("live-adaptation", "live-control", "live-tradeoff", "live-training");
  }

  private static double gain(String setting) {
    Map<String, Double> values = new HashMap<>();
    List<String> names =
        Arrays.stream(Setting.class.getRecordComponents()).map(part -> part.getName()).toList();
    if (setting != null) {
      for (String part : setting.split("&")) {
        String[] pair = part.split("=");
        assertThat(names).contains(pair[0].equals("against") ? pair[1] : pair[0]);
        if (!pair[0].equals("against")) {
          values.put(pair[0], Double.parseDouble(pair[1]));
        }
      }
    }
    return gain(values);
  }

  private static double gain(Map<String, Double> values) {
    Explorable core = Explorable.taskLandscape();
    Setting base = core.favourable();
    return core.solve(
            values.getOrDefault("ratio", base.ratio()),
            values.getOrDefault("distance", base.distance()),
            values.getOrDefault("easySpread", base.easySpread()),
            values.getOrDefault("hardSpread", base.hardSpread()),
            values.getOrDefault("dimension", (double) base.dimension()).intValue(),
            values.getOrDefault("samples", base.samples()),
            values.getOrDefault("innerStep", base.innerStep()),
            values.getOrDefault("hardProbability", base.hardProbability()))
        .gain();
  }
}
