package org.tasklandscape.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class SymmetricTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 12})
  void theSpectrumRebuildsTheMatrix(int size) {
    RandomStream stream = new Streams(1, "symmetric test").stream("matrix", size);
    SimpleMatrix s = new SimpleMatrix(size, size);
    stream.gaussians(s.getDDRM().data);
    s = s.plus(s.transpose());
    double rounding = 1e-13 * size * s.normF();
    Symmetric spectrum = Symmetric.of(s);
    SimpleMatrix v = spectrum.vectors();
    SimpleMatrix back = v.mult(SimpleMatrix.diag(spectrum.values())).mult(v.transpose());
    assertThat(back.minus(s).elementMaxAbs()).isLessThan(rounding);
    assertThat(v.transpose().mult(v).minus(SimpleMatrix.identity(size)).elementMaxAbs())
        .isLessThan(1e-13 * size);
    assertThat(spectrum.values()).isSorted();
    assertThat(Symmetric.values(s)).isSorted().containsExactly(spectrum.values(), within(rounding));
    SimpleMatrix square = s.mult(s);
    SimpleMatrix root = Symmetric.of(square).root();
    assertThat(root.mult(root.transpose()).minus(square).elementMaxAbs())
        .isLessThan(1e-13 * size * square.normF());
    assertThat(
            Symmetric.of(square)
                .top(1)
                .minus(Symmetric.of(square).vectors().extractVector(false, size - 1))
                .elementMaxAbs())
        .isZero();
  }
}
