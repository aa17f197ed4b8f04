package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.dataset.OfficialArchive;
import org.tasklandscape.dataset.Omniglot;
import org.tasklandscape.dataset.OneShotRuns;
import org.tasklandscape.dataset.RealArchive;
import org.tasklandscape.sampling.Streams;

/** On runs of drawn glyphs, by two hands of the five that draw the larger set. */
class OneShotTestTest {
  private static final ImageSet RUNS = new GlyphAlphabets(3, 12, 2, 28, 8).draw();
  private static final ImageSet ALL = new GlyphAlphabets(4, 15, 5, 28, 8).draw();

  private final OneShotTest test = new OneShotTest(RUNS, ALL);

  private static double[][] rows(ImageSet.Group run, Function<float[], double[]> map, int image) {
    double[][] rows = new double[run.size()][];
    for (int c = 0; c < rows.length; c++) {
      rows[c] = map.apply(RUNS.image(run.first() + c, image));
    }
    return rows;
  }

  private static double[] asDoubles(float[] image) {
    double[] values = new double[image.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = image[i];
    }
    return values;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  @Test
  void alphabetsAreFoundByTheirDrawings() {
    assertThat(test.alphabets()).containsExactly("Glyphs 01", "Glyphs 02", "Glyphs 03");
  }

  /** ‖x - y‖² = x·x - 2 x·y + y·y in double precision: another route to the distance. */
  @Test
  void plainPixelsAreComparedByTheirDistance() {
    int[] errors = new int[3];
    for (int r = 0; r < 3; r++) {
      double[][] known = rows(RUNS.groups().get(r), OneShotTestTest::asDoubles, 0);
      double[][] seen = rows(RUNS.groups().get(r), OneShotTestTest::asDoubles, 1);
      for (int c = 0; c < 12; c++) {
        int nearest = 0;
        for (int k = 1; k < 12; k++) {
          double further = dot(known[k], known[k]) - 2 * dot(known[k], seen[c]);
          double least = dot(known[nearest], known[nearest]) - 2 * dot(known[nearest], seen[c]);
          nearest = further < least ? k : nearest;
        }
        errors[r] += nearest == c ? 0 : 1;
      }
    }
    assertThat(Arrays.stream(errors).sum()).isBetween(3, 33);
    assertThat(test.errors(new GaussianBlur(0))).isEqualTo(errors);
    assertThat(test.errors(new GaussianBlur(1.5))).isNotEqualTo(errors);
  }

  /** Of a network without batch norm features are those of one image at a time. */
  @Test
  void featuresAreComparedByTheirCosine() {
    var network = new ConvNetwork(28, 1, 6, 5);
    double[] w = network.initial(new Streams(1, "one-shot").stream("start"));
    var one = new Features(network, 1);
    Function<float[], double[]> features = image -> asDoubles(one.of(w, image)[0]);
    int[] errors = new int[3];
    for (int r = 0; r < 3; r++) {
      double[][] known = rows(RUNS.groups().get(r), features, 0);
      double[][] seen = rows(RUNS.groups().get(r), features, 1);
      for (int c = 0; c < 12; c++) {
        int nearest = 0;
        double most = -2;
        for (int k = 0; k < 12; k++) {
          double cosine = dot(known[k], seen[c]) / Math.sqrt(dot(known[k], known[k]));
          nearest = cosine > most ? k : nearest;
          most = Math.max(cosine, most);
        }
        errors[r] += nearest == c ? 0 : 1;
      }
    }
    assertThat(Arrays.stream(errors).sum()).isBetween(3, 33);
    assertThat(test.errors(network, w)).isEqualTo(errors);
  }

  /** A dead network says nothing, and is right once a run by the order of the classes alone. */
  @Test
  void aNetworkThatMapsEverythingToZeroKnowsNothing() {
    ConvNetwork network = ConvNetwork.standard(2);
    assertThat(test.errors(network, new double[network.size()])).containsExactly(11, 11, 11);
  }

  @Test
  void otherSetsAreRefused() {
    assertThatThrownBy(() -> new OneShotTest(ALL, RUNS))
        .hasMessageStartingWith("the runs must have 2 images a class, in the format of the other");
    ImageSet others = new GlyphAlphabets(2, 12, 2, 28, 8).draw();
    assertThatThrownBy(() -> new OneShotTest(RUNS, others))
        .hasMessage("a run must be of one known alphabet, got a drawing of none in Glyphs 03");
  }

  @Test
  void theRunsAreTwoOfEachOfTenAlphabets() {
    ImageSet runs = OneShotRuns.read(28, RealArchive.require(OfficialArchive.OMNIGLOT_RUNS));
    ImageSet evaluation =
        Omniglot.read(28, RealArchive.require(OfficialArchive.OMNIGLOT_EVALUATION));
    var official = new OneShotTest(runs, evaluation);
    Map<String, Long> counts =
        official.alphabets().stream()
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    assertThat(counts).hasSize(10);
    assertThat(counts.values()).containsOnly(2L);
  }
}
