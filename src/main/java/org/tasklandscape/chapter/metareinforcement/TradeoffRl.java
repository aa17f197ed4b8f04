package org.tasklandscape.chapter.metareinforcement;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.experiment.PolicyResults.Moment;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;

/**
 * The differences that the claim of this chapter rests on, as they were announced, and beside them
 * those without a condition: half-cheetah and more updates.
 *
 * @param navigation results of the announced run
 * @param cheetah results on the half-cheetah
 */
public record TradeoffRl(PolicyResults navigation, PolicyResults cheetah)
    implements TableStudy<TradeoffRl.Row> {
  private static final Path ANNOUNCED =
      Path.of("figures", "claims", "announced", "C-tradeoff-rl.json");

  private static final String CHEETAH = "half-cheetah-small";

  /**
   * A difference of mean returns.
   *
   * @param difference of what, in the words of the announcement
   * @param joint joint training's mean return
   * @param maml MAML's
   * @param lead the difference, paired over seeds
   */
  public record Row(
      @Heading("what is compared") String difference,
      @Heading("joint training") double joint,
      @Heading("MAML") double maml,
      @Heading("difference") @Ends Estimate lead) {}

  /** What is subtracted, where and when. */
  private record Difference(String words, String family, Moment moment, boolean joint) {}

  /** {@return the study of the committed results} */
  public static TradeoffRl defaults() {
    return new TradeoffRl(
        PolicyResults.committed("navigation"), PolicyResults.committed("cheetah-small"));
  }

  private static List<Difference> announced() {
    return List.of(
        new Difference(
            "disc-0.25, DRS - MAML after one update, 16,000 steps",
            "disc-0.25",
            Moment.after(16_000, 1),
            true),
        new Difference(
            "circle, MAML - DRS after one update, 128,000 steps",
            "circle",
            Moment.after(128_000, 1),
            false),
        new Difference(
            "disc-1, DRS - MAML after one update, 8,000 steps",
            "disc-1",
            Moment.after(8000, 1),
            true),
        new Difference(
            "disc-1, MAML - DRS after one update, 128,000 steps",
            "disc-1",
            Moment.after(128_000, 1),
            false),
        new Difference(
            "disc-1, DRS - MAML before any update, 256,000 steps",
            "disc-1",
            Moment.before(256_000),
            true));
  }

  private List<Difference> beside() {
    List<Difference> beside = new ArrayList<>();
    beside.add(
        new Difference(
            "circle, MAML - DRS after three updates, 128,000 steps",
            "circle",
            Moment.after(128_000, 3),
            false));
    beside.add(
        new Difference(
            "disc-1, MAML - DRS after three updates, 128,000 steps",
            "disc-1",
            Moment.after(128_000, 3),
            false));
    long last = cheetah.config().training().budget();
    for (int k : new int[] {0, 1, 3}) {
      beside.add(
          new Difference(
              String.format(
                  Locale.ROOT,
                  "smaller half-cheetah, DRS - MAML after %s, %,d steps",
                  k == 1 ? "1 update" : k + " updates",
                  last),
              CHEETAH,
              Moment.after(last, k),
              true));
    }
    return beside;
  }

  @Override
  public String caption() {
    return PolicyWords.navigation(this, navigation)
        .with("cheetahSeeds", cheetah.config().seeds().size())
        .with("cheetahSteps", cheetah.config().training().budget())
        .with("cheetahTraining", PolicyWords.training(cheetah))
        .caption();
  }

  @Override
  public Map<String, Object> parameters() {
    return PolicyWords.parameters(navigation);
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    announced().forEach(of -> rows.add(row(of)));
    beside().forEach(of -> rows.add(row(of)));
    return Rows.of(Row.class, rows);
  }

  private Row row(Difference of) {
    PolicyResults results = of.family().equals(CHEETAH) ? cheetah : navigation;
    OverSeeds joint = results.returns(of.family(), "drs", of.moment());
    OverSeeds maml = results.returns(of.family(), "maml", of.moment());
    OverSeeds lead = of.joint() ? joint.minus(maml) : maml.minus(joint);
    return new Row(of.words(), joint.estimate().value(), maml.estimate().value(), lead.estimate());
  }

  /**
   * The announced conditions on the rows: quantities, bounds and power are those of the
   * announcement, not written a second time.
   *
   * @param rows what {@link #run()} gave
   * @return the conditions, in their order
   * @throws IllegalArgumentException if a quantity was announced that the rows do not hold
   */
  public static List<Condition> conditions(Rows<Row> rows) {
    JsonNode file = Json.object(ProjectHome.find().resolve(ANNOUNCED));
    List<Condition> conditions = new ArrayList<>();
    for (JsonNode bound : file.get("bounds")) {
      String name = bound.get("condition").asText();
      Estimate lead = rows.only(row -> row.difference().equals(name)).lead();
      double power =
          StreamSupport.stream(file.at("/power/conditions").spliterator(), false)
              .filter(node -> node.get("condition").asText().equals(name))
              .mapToDouble(node -> node.get("power").asDouble())
              .findFirst()
              .orElseThrow();
      conditions.add(
          Condition.above(name, lead, bound.get("above").asDouble()).announcedPower(power));
    }
    return conditions;
  }
}
