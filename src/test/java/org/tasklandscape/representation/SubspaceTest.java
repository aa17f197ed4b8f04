package org.tasklandscape.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class SubspaceTest {
  private static RandomStream stream(String cell) {
    return new Streams(5, "subspace test").stream(cell);
  }

  @Test
  void theBasisIsOrthonormalAndSpansTheColumns() {
    double[] entries = new double[8 * 3];
    stream("columns").gaussians(entries);
    INDArray columns = Nd4j.createFromArray(entries).reshape(8, 3);
    Subspace subspace = Subspace.spannedBy(columns);
    INDArray b = subspace.basis();
    assertThat(b.transpose().mmul(b).sub(Nd4j.eye(3)).norm2Number().doubleValue()).isLessThan(1e-6);
    INDArray off = columns.sub(b.mmul(b.transpose().mmul(columns)));
    assertThat(off.norm2Number().doubleValue()).isLessThan(1e-12);
    assertThat(Subspace.spannedBy(columns.mul(-1)).basis()).isEqualTo(b);
  }

  @Test
  void anglesOfAKnownPlane() {
    // The plane of e1 and cos t e2 + sin t e3 has the angles 0 and t with that of e1 and e2.
    double t = 1e-7;
    Subspace plane =
        Subspace.spannedBy(Nd4j.createFromArray(new double[][] {{1, 0}, {0, 1}, {0, 0}}));
    Subspace turned =
        Subspace.spannedBy(
            Nd4j.createFromArray(new double[][] {{1, 1}, {0, Math.cos(t)}, {0, Math.sin(t)}}));
    assertThat(plane.sines(turned)[0]).isCloseTo(0, within(1e-14));
    assertThat(plane.largestSine(turned)).isCloseTo(t, within(1e-14));
    assertThat(plane.squaredError(turned)).isCloseTo(t * t, within(1e-20));
    assertThat(plane.largestSine(plane)).isZero();
  }

  /** Angles with sines s = 1e-10 and √½, both planes turned alike: squares would lose the small. */
  @Test
  void aSmallAngleBesideALargeOneKeepsItsDigits() {
    double s = 1e-10;
    double c = Math.sqrt(1 - s * s);
    double h = Math.sqrt(0.5);
    double[] entries = new double[16];
    stream("turn").gaussians(entries);
    INDArray turn = Subspace.spannedBy(Nd4j.createFromArray(entries).reshape(4, 4)).basis();
    INDArray mix = Nd4j.createFromArray(new double[][] {{0.6, 0.8}, {-0.8, 0.6}});
    INDArray first = Nd4j.createFromArray(new double[][] {{1, 0}, {0, 1}, {0, 0}, {0, 0}});
    INDArray second = Nd4j.createFromArray(new double[][] {{c, 0}, {0, h}, {s, 0}, {0, h}});
    double[] sines =
        Subspace.spannedBy(turn.mmul(first).mmul(mix)).sines(Subspace.spannedBy(turn.mmul(second)));
    assertThat(sines[0]).isCloseTo(s, within(1e-15));
    assertThat(sines[1]).isCloseTo(h, within(1e-14));
  }

  @Test
  void theWholeSpaceHoldsEverySubspace() {
    Subspace some = Subspace.random(6, 2, stream("some"));
    assertThat(some.squaredError(Subspace.random(6, 6, stream("all")))).isCloseTo(0, within(1e-28));
  }

  @Test
  void rulesAreStatedWithTheValue() {
    assertThatThrownBy(() -> Subspace.random(2, 3, stream("x")))
        .hasMessage("a subspace must have 1 <= k <= D, got k = 3 and D = 2");
    INDArray twice = Nd4j.createFromArray(new double[][] {{1, 2}, {1, 2}, {0, 0}});
    assertThatThrownBy(() -> Subspace.spannedBy(twice))
        .hasMessage("the columns of a basis must be finite and independent, got 2 of smaller rank");
    assertThatThrownBy(() -> Subspace.spannedBy(Nd4j.createFromArray(1.0, 2.0)))
        .hasMessage("a basis must be a matrix, got the shape [2]");
    Subspace two = Subspace.random(4, 2, stream("two"));
    Subspace one = Subspace.random(4, 1, stream("one"));
    assertThatThrownBy(() -> two.sines(one))
        .hasMessage(
            "a learned subspace must lie in D = 4 dimensions and have at least k = 2, got 4 and 1");
    TwoClusters three = TwoClusters.of(3, TwoClusters.easy(1, 1), TwoClusters.hard(1, 1), 1);
    assertThatThrownBy(() -> new SharedRepresentation(three, two))
        .hasMessage("the clusters must have the dimension k = 2 of the subspace, got 3");
  }
}
