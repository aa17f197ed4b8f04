package org.tasklandscape.chapter.networkgain;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.network.Activation;
import org.tasklandscape.network.RandomStart;
import org.tasklandscape.network.SampleRisk;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * One draw of an environment of softplus teachers, of which only samples are seen: y = g(W*; x), x
 * ~ N(0, ρI), without noise.
 *
 * @param study the sizes
 * @param world the law of the teachers; its activation is not used
 * @param cell the name of the draw
 */
record SoftplusDraw(SoftplusSamples study, TeacherEnvironment world, String cell) {

  /** The excess risks after adaptation. */
  PairRisks risks() {
    List<MetaTask> joint = new ArrayList<>();
    List<MetaTask> split = new ArrayList<>();
    for (int i = 0; i < study.training(); i++) {
      Sampler sampler = sampler("training", i);
      double[] inner = sampler.inputs(study.innerSamples());
      double[] outer = sampler.inputs(study.outerSamples());
      split.add(new MetaTask(sampler.risk(inner), sampler.risk(outer)));
      joint.add(MetaTask.population(sampler.risk(joined(inner, outer))));
    }
    double[] nal = test(train(MetaAlgorithm.nal(), joint));
    double[] maml = test(train(MetaAlgorithm.maml(study.innerStep(), study.steps()), split));
    return new PairRisks(nal[0], nal[1], maml[0], maml[1]);
  }

  private double[] train(MetaAlgorithm algorithm, List<MetaTask> tasks) {
    return new RandomStart(world, streams(), cell)
        .train(MetaGradient.of(algorithm, tasks), study.iterations(), study.outerStep());
  }

  /** Adapted on m samples, judged on many others; the teacher itself has no risk. */
  private double[] test(double[] w) {
    MetaAlgorithm steps = MetaAlgorithm.foMaml(study.innerStep(), study.steps());
    double[] sums = new double[2];
    for (int i = 0; i < study.tests(); i++) {
      Sampler sampler = sampler("test", i);
      SampleRisk seen = sampler.risk(sampler.inputs(study.testSamples()));
      SampleRisk held = sampler.risk(sampler.inputs(study.heldOut()));
      sums[i % 2] += held.value(steps.adapt(new MetaTask(seen, held), w)) / study.tests();
    }
    return sums;
  }

  private Streams streams() {
    return new Streams(study.seed(), study.name());
  }

  /** Task i: easy and hard ones by turns. */
  private Sampler sampler(String use, int i) {
    RandomStream stream = streams().stream(cell + ", " + use, i);
    boolean easy = i % 2 == 0;
    double[] teacher = easy ? world.easyCentre(streams(), cell) : world.hardCentre(streams(), cell);
    double spread = Math.sqrt(easy ? world.easySpread() : world.hardSpread());
    for (int j = 0; j < teacher.length; j++) {
      teacher[j] += spread * stream.gaussian();
    }
    double scale = Math.sqrt(easy ? world.easyVariance() : world.hardVariance());
    return new Sampler(stream, teacher, scale, world.features(), world.neurons());
  }

  private static double[] joined(double[] first, double[] second) {
    double[] both = new double[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** Samples of one teacher. */
  private record Sampler(
      RandomStream stream, double[] teacher, double scale, int features, int neurons) {

    double[] inputs(int samples) {
      double[] x = new double[samples * features];
      stream.gaussians(x);
      for (int i = 0; i < x.length; i++) {
        x[i] *= scale;
      }
      return x;
    }

    SampleRisk risk(double[] x) {
      double[] y = new double[x.length / features];
      for (int s = 0; s < y.length; s++) {
        for (int j = 0; j < neurons; j++) {
          double u = 0;
          for (int i = 0; i < features; i++) {
            u += x[s * features + i] * teacher[i * neurons + j];
          }
          y[s] += Activation.SOFTPLUS.value(u);
        }
      }
      return new SampleRisk(Activation.SOFTPLUS, neurons, x, y);
    }
  }
}
