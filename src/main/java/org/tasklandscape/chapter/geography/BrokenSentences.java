package org.tasklandscape.chapter.geography;

import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

/**
 * A search that tries to break each sentence: the greatest gain over all parameters with the
 * property removed, and the cap that the theory gives it.
 *
 * @param trials points tried for each sentence
 * @param seed selects them
 */
public record BrokenSentences(int trials, long seed) implements TableStudy<BrokenSentences.Row> {
  private static final int PARAMETERS = 8;
  private static final double RATIO = 0.1;
  private static final double HARDNESS = 2;
  private static final double NO_GAIN = 1;

  /** What is removed, and the search that tries to gain without it. */
  private enum Removed {
    COVARIANCES("one covariance for all tasks", NO_GAIN) {
      @Override
      double gain(double[] u) {
        return turned(u, 0);
      }
    },
    SPECTRA("one spectrum for all tasks, turned", Double.POSITIVE_INFINITY) {
      @Override
      double gain(double[] u) {
        return turned(u, Math.PI * u[0]);
      }
    },
    REPAIR("κ ≤ 2, isotropic tasks", (1 + HARDNESS) * (1 + HARDNESS) / (4 * HARDNESS)) {
      @Override
      double gain(double[] u) {
        Drawn drawn = Drawn.of(u);
        double easy = drawn.left(drawn.world.easy());
        double hard = drawn.left(drawn.world.hard());
        return Math.max(easy, hard) <= HARDNESS * Math.min(easy, hard) ? drawn.gain() : Double.NaN;
      }
    },
    ROOM("R²/(d r_H) = 0.1, MAML leaning to the hard tasks", 1 + RATIO) {
      @Override
      double gain(double[] u) {
        Drawn drawn = Drawn.of(u).withRoom();
        ClusterComparison solved = drawn.solved();
        return solved.weightMaml() >= solved.weightNal() ? solved.gain() : Double.NaN;
      }
    },
    ROOM_ANYWHERE("R²/(d r_H) = 0.1, any step", Double.POSITIVE_INFINITY) {
      @Override
      double gain(double[] u) {
        return Drawn.of(u).withRoom().gain();
      }
    },
    PACKED("packed: r_H ≥ 10", Double.POSITIVE_INFINITY) {
      @Override
      double gain(double[] u) {
        Drawn drawn = Drawn.of(u);
        return drawn.with(drawn.world.withHardSpread(10)).gain();
      }
    },
    FAR("far: R ≤ 0.1", Double.POSITIVE_INFINITY) {
      @Override
      double gain(double[] u) {
        Drawn drawn = Drawn.of(u);
        return drawn.with(drawn.world.withDistance(0.1)).gain();
      }
    },
    ENDLESS_TASKS("R²/(d r_H) = 0.1, six training tasks", Double.POSITIVE_INFINITY) {
      @Override
      double gain(double[] u) {
        Drawn drawn = Drawn.of(u).withRoom();
        return FewTasks.gain(drawn.world.withHardProbability(0.5), drawn.step, 3);
      }
    };

    private final String words;
    private final double cap;

    Removed(String words, double cap) {
      this.words = words;
      this.cap = cap;
    }

    abstract double gain(double[] u);

    @Override
    public String toString() {
      return words;
    }
  }

  /** Two clusters and a step from a point of the unit cube, decade by decade. */
  private record Drawn(TwoClusters world, Adaptation step) {
    static Drawn of(double[] u) {
      TwoClusters world =
          new TwoClusters(
              10,
              u[0] * 0.998 + 0.001,
              TwoClusters.easy(1, decades(u[1], -5, 4)),
              TwoClusters.hard(decades(u[2], -6, 0), decades(u[3], -5, 4)),
              decades(u[4], -2, 4),
              0);
      return new Drawn(world, step(u));
    }

    private static Adaptation step(double[] u) {
      // An eighth of the cube takes the step that solves an easy task.
      double inner = u[6] < 0.125 ? 1 : 2 * u[5] + 0.01;
      return Adaptation.step(inner, Math.rint(decades(u[7], 0.7, 10)));
    }

    private static double decades(double u, double low, double high) {
      return StrictMath.pow(10, low + u * (high - low));
    }

    Drawn with(TwoClusters other) {
      return new Drawn(other, step);
    }

    /** r_H such that R²/(d r_H) is the ratio. */
    Drawn withRoom() {
      double square = world.distance() * world.distance();
      return with(world.withHardSpread(square / (world.dimension() * RATIO)));
    }

    double left(TwoClusters.Kind kind) {
      return step.curvature(kind.curvature(), world.dimension()) / kind.curvature();
    }

    ClusterComparison solved() {
      return world.compare(step, step);
    }

    double gain() {
      return solved().gain();
    }
  }

  /** Two groups in the plane of one spectrum, the second turned by an angle. */
  private static double turned(double[] u, double angle) {
    double flat = Drawn.decades(u[1], -2, 0);
    double[][][] covariances = {
      TurnedTasks.covariance(flat, 0), TurnedTasks.covariance(flat, angle)
    };
    double line = Math.PI * u[2];
    double[] centre = {4 * StrictMath.cos(line), 4 * StrictMath.sin(line)};
    double[] spreads = {Drawn.decades(u[3], -6, 1), Drawn.decades(u[4], -6, 1)};
    return TurnedTasks.gain(covariances, spreads, centre, Drawn.step(u));
  }

  /**
   * A sentence.
   *
   * @param removed the property without which a gain was sought
   * @param greatest the greatest gain found
   * @param cap the greatest that there can be
   */
  public record Row(
      @Heading("without the property") String removed,
      @Heading("greatest gain found") double greatest,
      @Heading("greatest that theory allows") double cap) {}

  /** Checks that there are trials. */
  public BrokenSentences {
    if (trials < 2) {
      throw new IllegalArgumentException("must have trials >= 2, got trials = " + trials);
    }
  }

  /** {@return the search of 8000 points for each sentence} */
  public static BrokenSentences defaults() {
    return new BrokenSentences(8000, Landscapes.SEED);
  }

  @Override
  public String caption() {
    return Words.of(this).caption();
  }

  @Override
  public Rows<Row> run() {
    GreatestGain search = new GreatestGain(PARAMETERS, trials);
    Streams streams = new Streams(seed, name());
    return Stream.of(Removed.values())
        .map(
            removed ->
                new Row(
                    removed.words,
                    search.of(gain(removed), streams.stream(removed.name())),
                    removed.cap))
        .collect(Rows.collect(Row.class));
  }

  private static ToDoubleFunction<double[]> gain(Removed removed) {
    return removed::gain;
  }
}
