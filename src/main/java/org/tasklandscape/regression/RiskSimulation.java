package org.tasklandscape.regression;

import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tasklandscape.linear.NdArrays;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

/**
 * E<sub>m</sub>(w) ≈ (1/N) Σ<sub>t</sub> ½ ‖u<sub>t</sub>(w) - w<sub>t</sub>*‖², each norm weighted
 * by its task's covariance: the excess risk of given w by drawing N tasks and a sample set for
 * each, with no use of the closed forms.
 *
 * <p>All w meet the same tasks and samples, so that their ratio has a narrow interval. Intervals
 * are normal, for hundreds of draws and more: of few they cover less than 95 %. A draw costs O(d)
 * for one step from one or two w, O(d²) otherwise, whatever m is. Draws come in blocks with a
 * random stream each, reduced in order: the result is the same to the last bit on any number of
 * threads. Source: theory 1.1, section 2.
 */
public final class RiskSimulation {
  private static final int BLOCK = 4096;

  private final TaskEnvironment world;
  private final Adaptation test;
  private final Streams streams;
  private final Trials trials;
  private final InputLaw inputs;

  /**
   * A simulation on all cores.
   *
   * @param world the tasks
   * @param test the adaptation after which risk is measured
   * @param streams the seed and the name of the artefact
   */
  public RiskSimulation(TaskEnvironment world, Adaptation test, Streams streams) {
    this(world, test, streams, Trials.onAllCores());
  }

  /**
   * A simulation on a chosen number of threads.
   *
   * @param world the tasks
   * @param test the adaptation after which risk is measured
   * @param streams the seed and the name of the artefact
   * @param trials the threads
   */
  public RiskSimulation(TaskEnvironment world, Adaptation test, Streams streams, Trials trials) {
    this(world, test, streams, trials, InputLaw.gaussian());
  }

  private RiskSimulation(
      TaskEnvironment world, Adaptation test, Streams streams, Trials trials, InputLaw inputs) {
    this.world = world;
    this.test = test;
    this.streams = streams;
    this.trials = trials;
    this.inputs = inputs;
  }

  /**
   * This simulation with inputs of another law, drawn one by one: a draw then costs O(m d). Its
   * intervals need eight moments of the inputs, since the risk is of fourth degree in them.
   *
   * @param law the law of the inputs of all tasks
   * @return the simulation
   */
  public RiskSimulation withInputs(InputLaw law) {
    return new RiskSimulation(world, test, streams, trials, law);
  }

  /**
   * Estimates the excess risk of each w.
   *
   * @param cell the name of this point of the artefact; it selects the random streams
   * @param draws N, at least 2
   * @param points the w, each of length d, at least one
   * @return the estimates, in the order of the points
   * @throws IllegalArgumentException if N is too small, there is no w, or one has another length
   */
  public SimulatedRisk run(String cell, long draws, INDArray... points) {
    double[][] arrays = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      arrays[i] = NdArrays.entries(NdArrays.vector(points[i], "w"));
    }
    return run(cell, draws, arrays);
  }

  /**
   * Estimates the excess risk of each w, from plain arrays.
   *
   * @param cell the name of this point of the artefact; it selects the random streams
   * @param draws N, at least 2
   * @param points the w, each of length d, at least one
   * @return the estimates, in the order of the points
   * @throws IllegalArgumentException as there
   */
  public SimulatedRisk run(String cell, long draws, double[]... points) {
    if (draws < 2 || points.length == 0) {
      throw new IllegalArgumentException(
          "a simulation needs at least 2 draws and 1 point, got %d and %d"
              .formatted(draws, points.length));
    }
    for (double[] point : points) {
      LinearTask.finiteVector("w", NdArrays.column(point), world.dimension());
    }
    int blocks = Math.toIntExact((draws + BLOCK - 1) / BLOCK);
    List<SimulatedRisk> parts =
        trials.run(
            blocks,
            b -> {
              int size = (int) Math.min(BLOCK, draws - (long) b * BLOCK);
              return block(streams.stream(cell, b), size, points);
            });
    SimulatedRisk all = new SimulatedRisk(world, points.length);
    parts.forEach(all::merge);
    return all;
  }

  private SimulatedRisk block(RandomStream stream, int draws, double[][] points) {
    ClusterDraw[] clusters = new ClusterDraw[world.clusters().size()];
    Arrays.setAll(clusters, i -> new ClusterDraw(world.clusters().get(i), points, stream));
    SimulatedRisk result = new SimulatedRisk(world, points.length);
    double[] risks = new double[points.length];
    for (int t = 0; t < draws; t++) {
      int cluster = world.drawCluster(stream);
      clusters[cluster].draw(risks);
      result.add(cluster, risks);
    }
    return result;
  }

  /** Draws tasks of one cluster in the coordinates in which its covariance is diagonal. */
  private final class ClusterDraw {
    private final double[] roots;
    private final double[][] starts;
    private final double[][] errors;
    private final double scale;
    private final RandomStream stream;
    private final SampledAdaptation adaptation;

    ClusterDraw(TaskCluster cluster, double[][] points, RandomStream stream) {
      Covariance covariance = cluster.centre().shape();
      double[] curvatures = covariance.curvatures();
      SimpleMatrix turn = covariance.directions().transpose();
      this.roots = Arrays.stream(curvatures).map(Math::sqrt).toArray();
      this.starts = new double[points.length][];
      for (int i = 0; i < points.length; i++) {
        SimpleMatrix error = NdArrays.column(points[i]).minus(cluster.centre().solution());
        starts[i] = NdArrays.entries(turn.mult(error));
      }
      this.errors = new double[points.length][roots.length];
      this.scale = Math.sqrt(cluster.spread());
      this.stream = stream;
      this.adaptation =
          SampledAdaptation.of(
              test, inputs, curvatures, cluster.centre().noiseVariance(), points.length, stream);
    }

    /** risks[i] = ½ ‖u(w_i) - w*‖²_Σ for one new task and sample. */
    void draw(double[] risks) {
      for (int j = 0; j < roots.length; j++) {
        double shift = scale == 0 ? 0 : scale * stream.gaussian();
        for (int i = 0; i < starts.length; i++) {
          errors[i][j] = roots[j] * (starts[i][j] - shift);
        }
      }
      adaptation.adapt(errors);
      for (int i = 0; i < risks.length; i++) {
        double sum = 0;
        for (double a : errors[i]) {
          sum += a * a;
        }
        risks[i] = sum / 2;
      }
    }
  }
}
