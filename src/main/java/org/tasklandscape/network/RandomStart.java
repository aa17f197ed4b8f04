package org.tasklandscape.network;

import org.tasklandscape.meta.Adam;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.Training;
import org.tasklandscape.sampling.Streams;

/**
 * w<sub>0</sub> of N(0, 1) entries, the same for all methods on one draw.
 *
 * @param world the law of the teachers, of the student's size
 * @param streams the seed and the artefact
 * @param cell the name of the draw
 */
public record RandomStart(TeacherEnvironment world, Streams streams, String cell) {

  /** {@return a fresh copy of w<sub>0</sub>, d k entries} */
  public double[] point() {
    double[] w = new double[world.size()];
    streams.stream(cell + ", start").gaussians(w);
    return w;
  }

  /**
   * The parameters after Adam with a step that is halved, then thirded, over the run.
   *
   * @param gradient the objective
   * @param iterations all of which are made
   * @param step η at the beginning
   * @return the last point
   */
  public double[] train(MetaGradient gradient, int iterations, double step) {
    Adam adam = Adam.of(StepSize.decaying(step, iterations / 2.0));
    return new Training(adam, iterations, 0).run(gradient, point()).point();
  }
}
