package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.Bracket;
import org.tasklandscape.meta.InnerSteps;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.sampling.Streams;

/** The last layer apart from the others: heads of zeros, and ANIL. */
class HeadTest {
  private static final ConvNetwork SMALL = new ConvNetwork(28, 1, 6, 5, Stages.POOLED);
  private static final EpisodeShape SHAPE = new EpisodeShape(5, 2, 4);

  private final Streams streams = new Streams(8, "head");
  private final double[] w = SMALL.initial(streams.stream("start"));
  private final Head head = Head.of(SMALL);
  private final ImageRisk support = new ImageRisk(SMALL, SHAPE.support());
  private final ImageRisk query = new ImageRisk(SMALL, SHAPE.query());

  @BeforeEach
  void show() {
    var tasks =
        new RotatedCharacters(
            new GlyphAlphabets(2, 6, 8, 28, 7).draw(),
            SHAPE,
            new RotatedCharacters.Parts(6, 2),
            streams);
    Episode episode = tasks.training(false, streams.stream("task"));
    support.show(episode.support(), episode.supportLabels());
    query.show(episode.query(), episode.queryLabels());
  }

  @ParameterizedTest
  @EnumSource
  void theHeadIsWhatMoreClassesMakeLonger(Stages stages) {
    var five = new ConvNetwork(28, 1, 3, 5, stages);
    var seven = new ConvNetwork(28, 1, 3, 7, stages);
    assertThat(Head.of(five).first()).isEqualTo(Head.of(seven).first());
    assertThat(5 * Head.of(seven).size()).isEqualTo(7 * Head.of(five).size());
    assertThat(Head.of(five).first() + Head.of(five).size()).isEqualTo(five.size());
  }

  @Test
  void aHeadOfZerosFindsAllClassesEquallyLikelyAndItsBodyHasNoSlope() {
    double[] zeroed = head.anew(w);
    double[] gradient = new double[zeroed.length];
    assertThat(query.gradient(zeroed, gradient)).isCloseTo(Math.log(5), within(1e-6));
    assertThat(query.accuracy()).isEqualTo(1.0 / 5);
    assertThat(Arrays.copyOf(gradient, head.first())).containsOnly(0);
    int weights = gradient.length - SMALL.classes();
    assertThat(Arrays.copyOfRange(gradient, head.first(), weights)).doesNotContain(0.0);
  }

  @Test
  void aNewHeadSuitsTheBodyOfANetworkWithOtherClasses() {
    var joint = new ConvNetwork(28, 1, 6, 40, Stages.POOLED);
    double[] learned = joint.initial(streams.stream("joint"));
    double[] moved = head.anew(learned);
    assertThat(moved).hasSize(SMALL.size()).startsWith(Arrays.copyOf(learned, head.first()));
  }

  private MetaGradient anil() {
    var plan = TrainingPlan.of(TrainingPlan.Method.ANIL, 0.4, 1, 0);
    return MetaGradient.of(plan.algorithm(SMALL), List.of(new MetaTask(support, query)));
  }

  /** (F(w + hd) - F(w - hd))/2h. */
  private double slope(MetaGradient f, double[] d, double h) {
    double[] up = new double[w.length];
    double[] down = new double[w.length];
    Vectors.sum(w, h, d, up);
    Vectors.sum(w, -h, d, down);
    return (f.value(up) - f.value(down)) / (2 * h);
  }

  @Test
  void anilFollowsTheGradientOfTheLossAfterAStepOfTheHeadAlone() {
    MetaGradient anil = anil();
    double[] gradient = new double[w.length];
    anil.gradient(w, gradient);
    double norm = Vectors.norm(gradient);
    double[] along = Arrays.stream(gradient).map(x -> x / norm).toArray();
    // Single precision, and kinks of ReLU and maximum between the points.
    assertThat(slope(anil, along, 1e-3)).isCloseTo(norm, within(0.01 * norm));
    double[] dropped = new double[w.length];
    MetaGradient.of(
            new InnerSteps(0.4, 1, new Bracket.Dropped(), head.body()),
            List.of(new MetaTask(support, query)))
        .gradient(w, dropped);
    assertThat(Math.abs(Vectors.dot(dropped, along) - norm)).isGreaterThan(0.03 * norm);
  }

  @Test
  void anilMovesNothingButTheHead() {
    var plan = TrainingPlan.of(TrainingPlan.Method.ANIL, 0.4, 1, 0);
    double[] adapted = plan.algorithm(SMALL).adapt(new MetaTask(support, query), w);
    double[] maml = MetaAlgorithm.maml(0.4, 1).adapt(new MetaTask(support, query), w);
    assertThat(adapted).startsWith(Arrays.copyOf(w, head.first()));
    assertThat(Arrays.copyOfRange(adapted, head.first(), w.length))
        .containsExactly(Arrays.copyOfRange(maml, head.first(), w.length));
    assertThat(maml).isNotEqualTo(adapted);
  }
}
