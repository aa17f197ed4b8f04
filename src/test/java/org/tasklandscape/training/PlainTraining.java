package org.tasklandscape.training;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.RandomStream;

/**
 * Training as a reader would write it first: draw every input and label, take the step, take the
 * loss. The minimiser comes from values of the loss alone, through differences, which are exact for
 * a quadratic function. No formula of the core is used.
 */
final class PlainTraining {
  private final TrainingPlan plan;
  private final int d;
  private final List<SimpleMatrix> inputs = new ArrayList<>();
  private final List<SimpleMatrix> labels = new ArrayList<>();

  private interface Loss {
    double at(SimpleMatrix w);
  }

  PlainTraining(TaskEnvironment world, TrainingPlan plan, int tasks, RandomStream stream) {
    this.plan = plan;
    this.d = world.dimension();
    int n = plan.samples();
    for (int i = 0; i < tasks; i++) {
      LinearTask task = world.draw(stream);
      SimpleMatrix root = root(new SimpleMatrix(task.covariance().toDoubleMatrix()));
      SimpleMatrix x = gaussians(n, d, stream).mult(root);
      SimpleMatrix z = gaussians(n, 1, stream).scale(Math.sqrt(task.noiseVariance()));
      SimpleMatrix optimum = new SimpleMatrix(d, 1, true, task.optimum().toDoubleVector());
      inputs.add(x);
      labels.add(x.mult(optimum).plus(z));
    }
  }

  /** Which of the n samples split t steps on. */
  static boolean[] inner(TrainingPlan plan, int split) {
    int n = plan.samples();
    boolean[] inner = new boolean[n];
    int start = split * n / plan.splits();
    for (int k = 0; k < plan.innerSamples(); k++) {
      inner[(start + k) % n] = true;
    }
    return inner;
  }

  double[] train(Method method) {
    return minimise(
        w -> {
          double sum = 0;
          for (int i = 0; i < inputs.size(); i++) {
            boolean[] all = new boolean[plan.samples()];
            if (method == Method.NAL) {
              sum += loss(i, all, w);
              continue;
            }
            for (int t = 0; t < plan.splits(); t++) {
              boolean[] inner = inner(plan, t);
              sum += loss(i, inner, step(i, inner, w)) / plan.splits();
            }
          }
          return sum / inputs.size();
        });
  }

  /** The mean loss of a task on the samples that are not inner. */
  private double loss(int task, boolean[] inner, SimpleMatrix w) {
    SimpleMatrix residual = labels.get(task).minus(inputs.get(task).mult(w));
    double sum = 0;
    int count = 0;
    for (int k = 0; k < inner.length; k++) {
      if (!inner[k]) {
        sum += residual.get(k) * residual.get(k) / 2;
        count++;
      }
    }
    return sum / count;
  }

  private SimpleMatrix step(int task, boolean[] inner, SimpleMatrix w) {
    SimpleMatrix residual = labels.get(task).minus(inputs.get(task).mult(w));
    SimpleMatrix gradient = new SimpleMatrix(d, 1);
    for (int k = 0; k < inner.length; k++) {
      if (inner[k]) {
        gradient = gradient.minus(inputs.get(task).getRow(k).transpose().scale(residual.get(k)));
      }
    }
    return w.minus(gradient.scale(plan.innerStep() / plan.innerSamples()));
  }

  private double[] minimise(Loss loss) {
    SimpleMatrix zero = new SimpleMatrix(d, 1);
    SimpleMatrix hessian = new SimpleMatrix(d, d);
    SimpleMatrix slope = new SimpleMatrix(d, 1);
    double base = loss.at(zero);
    for (int i = 0; i < d; i++) {
      slope.set(i, (loss.at(unit(i)) - loss.at(unit(i).negative())) / 2);
      for (int j = 0; j < d; j++) {
        double both = loss.at(unit(i).plus(unit(j)));
        hessian.set(i, j, both - loss.at(unit(i)) - loss.at(unit(j)) + base);
      }
    }
    return hessian.solve(slope.negative()).getDDRM().data;
  }

  private SimpleMatrix unit(int i) {
    SimpleMatrix e = new SimpleMatrix(d, 1);
    e.set(i, 1);
    return e;
  }

  /** The symmetric root, another one than the core's. */
  private static SimpleMatrix root(SimpleMatrix sigma) {
    var svd = sigma.svd();
    SimpleMatrix lengths = svd.getW().copy();
    for (int i = 0; i < lengths.getNumRows(); i++) {
      lengths.set(i, i, Math.sqrt(lengths.get(i, i)));
    }
    return svd.getU().mult(lengths).mult(svd.getU().transpose());
  }

  private static SimpleMatrix gaussians(int rows, int columns, RandomStream stream) {
    double[] values = new double[rows * columns];
    stream.gaussians(values);
    return new SimpleMatrix(rows, columns, true, values);
  }
}
