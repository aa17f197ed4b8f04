package org.tasklandscape.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is only seen on the real archives; each test needs one and is skipped without it. */
class RealArchivesTest {
  @ParameterizedTest
  @EnumSource(
      mode = Mode.MATCH_NONE,
      names = {"OMNIGLOT_RUNS", "CIFAR100"})
  void omniglotIsWhatWasPublished(OfficialArchive archive) {
    Path file = RealArchive.require(archive);
    // Read with its counts checked.
    ImageSet images = Omniglot.read(28, file);
    assertThat(images.imagesPerClass()).isEqualTo(20);
    assertThat(archive.provenance(file, images)).isNotEqualTo(Provenance.UNKNOWN);
  }

  @Test
  void bothSetsAreAllOfOmniglot() {
    ImageSet all =
        Omniglot.read(
            28,
            RealArchive.require(OfficialArchive.OMNIGLOT_EVALUATION),
            RealArchive.require(OfficialArchive.OMNIGLOT_BACKGROUND));
    assertThat(all.groups()).hasSize(50);
    assertThat(all.classes()).isEqualTo(1623);
    assertThat(all.groups().stream().map(ImageSet.Group::name)).isSorted();
    // Braille character01 has one pair of equal drawings, 03 and 19.
    ImageSet.Group braille =
        all.groups().stream().filter(group -> group.name().equals("Braille")).findFirst().get();
    assertThat(all.levels(braille.first(), 2)).isEqualTo(all.levels(braille.first(), 18));
  }

  /** Greek and Latin are in both small sets, with the same drawings as in the large one. */
  @Test
  void theSmallSetsOverlap() {
    ImageSet small =
        Omniglot.read(
            28,
            RealArchive.require(OfficialArchive.OMNIGLOT_SMALL1),
            RealArchive.require(OfficialArchive.OMNIGLOT_SMALL2),
            RealArchive.require(OfficialArchive.OMNIGLOT_BACKGROUND));
    assertThat(small.classes()).isEqualTo(964);
    assertThat(
            Omniglot.read(
                    105,
                    RealArchive.require(OfficialArchive.OMNIGLOT_SMALL1),
                    RealArchive.require(OfficialArchive.OMNIGLOT_SMALL2))
                .classes())
        .isEqualTo(242);
  }

  /**
   * The demonstration beside the runs names the error rate of its baseline: nearest neighbour in
   * the modified Hausdorff distance of centred ink errs in 38.8 percent of the 400 cases, 155 of
   * them. Only the right images with the right labels give that.
   */
  @Test
  void theRunsGiveThePublishedBaseline() {
    Path file = RealArchive.require(OfficialArchive.OMNIGLOT_RUNS);
    ImageSet runs = OneShotRuns.read(105, file);
    assertThat(OfficialArchive.OMNIGLOT_RUNS.provenance(file, OneShotRuns.read(28, file)))
        .isNotEqualTo(Provenance.UNKNOWN);
    int errors = 0;
    for (ImageSet.Group run : runs.groups()) {
      List<Ink> drawings = new ArrayList<>();
      for (int c = 0; c < run.size(); c++) {
        drawings.add(new Ink(runs.levels(run.first() + c, 0)));
      }
      for (int c = 0; c < run.size(); c++) {
        var seen = new Ink(runs.levels(run.first() + c, 1));
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < run.size(); k++) {
          Ink known = drawings.get(k);
          double distance = Math.max(seen.meanDistance(known), known.meanDistance(seen));
          nearest = distance < least ? k : nearest;
          least = Math.min(distance, least);
        }
        errors += nearest == c ? 0 : 1;
      }
    }
    assertThat(100.0 * errors / runs.classes()).isCloseTo(38.8, within(0.05));
  }

  /** The inked pixels of a drawing by rows, and their mean. */
  private static final class Ink {
    private final int[][] rows = new int[105][];
    private double meanX;
    private double meanY;
    private int count;

    Ink(byte[] ink) {
      for (int y = 0; y < 105; y++) {
        int row = 105 * y;
        rows[y] = IntStream.range(0, 105).filter(x -> ink[row + x] == 1).toArray();
        meanX += IntStream.of(rows[y]).sum();
        meanY += y * rows[y].length;
        count += rows[y].length;
      }
      meanX /= count;
      meanY /= count;
    }

    /** From a pixel here to the nearest one there, both relative to their means. */
    double meanDistance(Ink other) {
      double sum = 0;
      for (int y = 0; y < rows.length; y++) {
        for (int x : rows[y]) {
          sum += other.distance(x - meanX + other.meanX, y - meanY + other.meanY);
        }
      }
      return sum / count;
    }

    /** Rows are looked through from the nearest one on, until they are too far away. */
    private double distance(double x, double y) {
      double least = Double.POSITIVE_INFINITY;
      int middle = (int) Math.rint(y);
      for (int k = 0; k < 300 && (k < 1 || (k - 0.5) * (k - 0.5) < least); k++) {
        for (int row = middle - k; row <= middle + k; row += Math.max(1, 2 * k)) {
          if (row >= 0 && row < rows.length) {
            for (int there : rows[row]) {
              least = Math.min(least, (x - there) * (x - there) + (y - row) * (y - row));
            }
          }
        }
      }
      return Math.sqrt(least);
    }
  }

  @Test
  void cifarHasItsClasses() {
    Cifar100 cifar = Cifar100.read(RealArchive.require(OfficialArchive.CIFAR100));
    assertThat(cifar.training().groups()).hasSize(20);
    assertThat(cifar.training().classes()).isEqualTo(100);
    assertThat(cifar.training().imagesPerClass())
        .isEqualTo(5 * cifar.test().imagesPerClass())
        .isPositive();
    ImageSet.Group trees = cifar.test().groups().get(17);
    assertThat(trees.name()).isEqualTo("trees");
    assertThat(cifar.test().classNames().subList(trees.first(), trees.first() + 5))
        .containsExactly("maple_tree", "oak_tree", "palm_tree", "pine_tree", "willow_tree");
  }
}
