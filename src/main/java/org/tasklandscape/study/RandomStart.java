package org.tasklandscape.study;

import org.tasklandscape.meta.Adam;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.Training;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.Streams;

/**
 * w<sub>0</sub> of N(0, 1) entries, the same for all methods on one draw.
 *
 * @param world the law of the teachers, of the student's size
 * @param streams the seed and the artefact
 * @param cell the name of the draw
 */
record RandomStart(TeacherEnvironment world, Streams streams, String cell) {

  /** A fresh copy of w<sub>0</sub>, d k entries. */
  double[] point() {
    double[] w = new double[world.size()];
    streams.stream(cell + ", start").gaussians(w);
    return w;
  }

  /** The parameters after Adam with a step that is halved, then thirded, over the run. */
  double[] train(MetaGradient gradient, int iterations, double step) {
    Adam adam = Adam.of(StepSize.decaying(step, iterations / 2.0));
    return new Training(adam, iterations, 0).run(gradient, point()).point();
  }
}
