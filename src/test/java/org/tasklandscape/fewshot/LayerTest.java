package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** The passes of every layer against central differences, and single precision beside double. */
class LayerTest {
  private static final double H = 1e-6;
  private static final int N = 3;

  private final RandomStream stream = new Streams(5, "layer").stream("draws");

  /** A layer on small arrays. */
  record Built(Layer layer, List<Quantity> inputs, Quantity output) {}

  /** All layers. */
  enum Case {
    CONVOLUTION {
      @Override
      Built build(DataType type, float[] pixels) {
        return convolution(type, 1, 5);
      }
    },
    STRIDED_CONVOLUTION {
      @Override
      Built build(DataType type, float[] pixels) {
        return convolution(type, 2, 3);
      }
    },
    FIRST_CONVOLUTION {
      @Override
      Built build(DataType type, float[] pixels) {
        Quantity w = Quantity.zeros(type, 4, 18);
        Quantity y = Quantity.zeros(type, N, 5, 5, 4);
        return new Built(new FirstConvolution(images(type, pixels, false), w, y, 1), List.of(w), y);
      }
    },
    AFFINE_CONVOLUTION {
      @Override
      Built build(DataType type, float[] pixels) {
        Quantity w = Quantity.zeros(type, 4, 19);
        Quantity y = Quantity.zeros(type, N, 5, 5, 4);
        return new Built(new AffineConvolution(images(type, pixels, true), w, y, 1), List.of(w), y);
      }
    },
    NORMALISED_FILTERS {
      @Override
      Built build(DataType type, float[] pixels) {
        Quantity w = Quantity.zeros(type, 4, 18);
        Quantity gamma = Quantity.zeros(type, 4, 1);
        Quantity beta = Quantity.zeros(type, 4, 1);
        Quantity y = Quantity.zeros(type, 4, 19);
        Images images = images(type, pixels, true);
        return new Built(
            new NormalisedFilters(images, w, gamma, beta, y), List.of(w, gamma, beta), y);
      }
    },
    CHANNEL_SCALE {
      @Override
      Built build(DataType type, float[] pixels) {
        Quantity w = Quantity.zeros(type, 4, 18);
        Quantity scale = Quantity.zeros(type, 4, 1);
        Quantity y = w.another();
        return new Built(new ChannelScale(w, scale, y), List.of(w, scale), y);
      }
    },
    BATCH_NORM {
      @Override
      Built build(DataType type, float[] pixels) {
        Quantity x = Quantity.zeros(type, N, 3, 3, 4);
        Quantity gamma = Quantity.zeros(type, 4, 1);
        Quantity beta = Quantity.zeros(type, 4, 1);
        Quantity y = x.another();
        return new Built(new BatchNorm(x, gamma, beta, y), List.of(x, gamma, beta), y);
      }
    },
    MAX_POOL {
      @Override
      Built build(DataType type, float[] pixels) {
        Quantity x = Quantity.zeros(type, N, 4, 4, 3);
        Quantity y = Quantity.zeros(type, N, 2, 2, 3);
        return new Built(new MaxPool(x, y), List.of(x), y);
      }
    },
    MAX_POOL_OF_AN_ODD_SIDE {
      @Override
      Built build(DataType type, float[] pixels) {
        Quantity x = Quantity.zeros(type, N, 5, 5, 3);
        Quantity y = Quantity.zeros(type, N, 2, 2, 3);
        return new Built(new MaxPool(x, y), List.of(x), y);
      }
    },
    RECTIFIER {
      @Override
      Built build(DataType type, float[] pixels) {
        Quantity x = Quantity.zeros(type, N, 3, 3, 4);
        Quantity y = x.another();
        return new Built(new Rectifier(x, y), List.of(x), y);
      }
    },
    DENSE {
      @Override
      Built build(DataType type, float[] pixels) {
        Quantity x = Quantity.zeros(type, N, 7);
        Quantity w = Quantity.zeros(type, 7, 4);
        Quantity b = Quantity.zeros(type, 1, 4);
        Quantity y = Quantity.zeros(type, N, 4);
        return new Built(new Dense(x, w, b, y), List.of(x, w, b), y);
      }
    };

    abstract Built build(DataType type, float[] pixels);

    private static Built convolution(DataType type, int stride, int outSide) {
      Quantity x = Quantity.zeros(type, N, 5, 5, 2);
      Quantity w = Quantity.zeros(type, 4, 2, 3, 3);
      Quantity y = Quantity.zeros(type, N, outSide, outSide, 4);
      return new Built(new Convolution(x, w, y, stride), List.of(x, w), y);
    }

    private static Images images(DataType type, float[] pixels, boolean constant) {
      Images images = new Images(type, N, 5, 2, 1, constant);
      images.show(pixels);
      return images;
    }
  }

  private float[] pixels() {
    float[] pixels = new float[N * 5 * 5 * 2];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) stream.gaussian();
    }
    return pixels;
  }

  private void draw(INDArray array) {
    for (long i = 0; i < array.length(); i++) {
      array.putScalar(i, stream.gaussian());
    }
  }

  /** A layer at random inputs with random slopes, moving at random. */
  private Built drawn(Case which) {
    Built built = which.build(DataType.DOUBLE, pixels());
    for (Quantity input : built.inputs) {
      draw(input.value());
      draw(input.change());
    }
    draw(built.output.slope());
    draw(built.output.slopeChange());
    return built;
  }

  private static void allPasses(Built built) {
    built.layer.forward();
    built.layer.backward();
    built.layer.forwardChange();
    built.layer.backwardChange();
  }

  private static double[] entries(INDArray array) {
    return array.dup('c').reshape(array.length()).toDoubleVector();
  }

  private static double[] ratio(double[] ahead, double[] behind) {
    double[] ratio = new double[ahead.length];
    for (int i = 0; i < ratio.length; i++) {
      ratio[i] = (ahead[i] - behind[i]) / (2 * H);
    }
    return ratio;
  }

  private static void move(Built built, double step) {
    for (Quantity input : built.inputs) {
      input.value().addi(input.change().mul(step));
    }
    built.output.slope().addi(built.output.slopeChange().mul(step));
  }

  @ParameterizedTest
  @EnumSource
  void centralDifferencesGiveTheSlopes(Case which) {
    Built built = drawn(which);
    built.layer.forward();
    built.layer.backward();
    for (Quantity input : built.inputs) {
      for (long i = 0; i < input.value().length(); i++) {
        double at = input.value().getDouble(i);
        input.value().putScalar(i, at + H);
        built.layer.forward();
        double ahead = built.output.value().mul(built.output.slope()).sumNumber().doubleValue();
        input.value().putScalar(i, at - H);
        built.layer.forward();
        double behind = built.output.value().mul(built.output.slope()).sumNumber().doubleValue();
        input.value().putScalar(i, at);
        assertThat((ahead - behind) / (2 * H))
            .as("entry %d of %s", i, input.value().shapeInfoToString())
            .isCloseTo(input.slope().getDouble(i), within(1e-6));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void centralDifferencesGiveTheChangeOfTheOutput(Case which) {
    Built built = drawn(which);
    built.layer.forward();
    built.layer.forwardChange();
    move(built, H);
    built.layer.forward();
    double[] ahead = entries(built.output.value());
    move(built, -2 * H);
    built.layer.forward();
    double[] slopes = ratio(ahead, entries(built.output.value()));
    assertThat(slopes).containsExactly(entries(built.output.change()), within(1e-6));
  }

  @ParameterizedTest
  @EnumSource
  void centralDifferencesGiveTheChangesOfTheSlopes(Case which) {
    Built built = drawn(which);
    allPasses(built);
    List<double[]> exact = built.inputs.stream().map(q -> entries(q.slopeChange())).toList();
    move(built, H);
    built.layer.forward();
    built.layer.backward();
    List<double[]> ahead = built.inputs.stream().map(q -> entries(q.slope())).toList();
    move(built, -2 * H);
    built.layer.forward();
    built.layer.backward();
    for (int i = 0; i < exact.size(); i++) {
      double[] slopes = ratio(ahead.get(i), entries(built.inputs.get(i).slope()));
      assertThat(slopes).as("input %d", i).containsExactly(exact.get(i), within(1e-6));
    }
  }

  @ParameterizedTest
  @EnumSource
  void singlePrecisionAgreesWithDouble(Case which) {
    float[] pixels = pixels();
    Built exact = which.build(DataType.DOUBLE, pixels);
    Built single = which.build(DataType.FLOAT, pixels);
    for (int i = 0; i < exact.inputs.size(); i++) {
      Quantity input = exact.inputs.get(i);
      draw(input.value());
      draw(input.change());
      single.inputs.get(i).value().assign(input.value());
      single.inputs.get(i).change().assign(input.change());
    }
    draw(exact.output.slope());
    draw(exact.output.slopeChange());
    single.output.slope().assign(exact.output.slope());
    single.output.slopeChange().assign(exact.output.slopeChange());
    allPasses(exact);
    allPasses(single);
    assertClose(single.output.value(), exact.output.value());
    assertClose(single.output.change(), exact.output.change());
    for (int i = 0; i < exact.inputs.size(); i++) {
      assertClose(single.inputs.get(i).slope(), exact.inputs.get(i).slope());
      assertClose(single.inputs.get(i).slopeChange(), exact.inputs.get(i).slopeChange());
    }
  }

  private static void assertClose(INDArray single, INDArray exact) {
    assertThat(entries(single)).containsExactly(entries(exact), within(1e-4));
  }
}
