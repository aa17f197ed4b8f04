package org.tasklandscape.representation;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;

/** Draws every input and every label of tasks w* = Bθ: no shortcut of the core is used. */
final class PlainTasks {
  private final SharedRepresentation world;
  private final RandomStream stream;

  PlainTasks(SharedRepresentation world, RandomStream stream) {
    this.world = world;
    this.stream = stream;
  }

  /** One task with its sample. */
  record Task(double curvature, SimpleMatrix optimum, SimpleMatrix inputs, SimpleMatrix labels) {}

  Task next(int samples) {
    TwoClusters clusters = world.clusters();
    boolean hard = stream.nextDouble() < clusters.hardProbability();
    TwoClusters.Kind kind = hard ? clusters.hard() : clusters.easy();
    SimpleMatrix theta = gaussian(clusters.dimension(), 1).scale(Math.sqrt(kind.spread()));
    theta.set(0, theta.get(0) + (hard ? clusters.distance() : 0));
    SimpleMatrix optimum = world.subspace().matrix().mult(theta);
    SimpleMatrix x = gaussian(samples, optimum.getNumRows()).scale(Math.sqrt(kind.curvature()));
    SimpleMatrix z = gaussian(samples, 1).scale(Math.sqrt(clusters.noiseVariance()));
    return new Task(kind.curvature(), optimum, x, x.mult(optimum).plus(z));
  }

  TrainingTasks training(int tasks, int samples) {
    List<INDArray> inputs = new ArrayList<>();
    List<INDArray> labels = new ArrayList<>();
    for (int t = 0; t < tasks; t++) {
      Task task = next(samples);
      inputs.add(Nd4j.createFromArray(task.inputs.toArray2()));
      labels.add(Nd4j.createFromArray(task.labels.getDDRM().data));
    }
    return TrainingTasks.of(inputs, labels);
  }

  SimpleMatrix gaussian(int rows, int columns) {
    double[] entries = new double[rows * columns];
    stream.gaussians(entries);
    return new SimpleMatrix(rows, columns, true, entries);
  }
}
