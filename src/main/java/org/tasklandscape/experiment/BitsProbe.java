package org.tasklandscape.experiment;

import java.nio.ByteBuffer;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.fewshot.Learner;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.files.Sealed;
import org.tasklandscape.sampling.Streams;

/**
 * Which bits are computed here. Plain Java gives the same everywhere, by loops and by vectors;
 * another version of the program may not. Machines with one hash train the same networks.
 */
public final class BitsProbe {
  private static final int ITERATIONS = 3;
  private static final int HARD_TASKS = 2;

  private BitsProbe() {}

  /**
   * Trains a small network of drawn glyphs by MAML for three iterations.
   *
   * @return a hash of its parameters
   */
  public static String hash() {
    TaskKind kind = TaskKind.GLYPHS;
    var streams = new Streams(1, "probe");
    TaskSource source = TaskKind.landscape(GlyphAlphabets.defaults().draw());
    String landscape = kind.landscapes().get(0);
    var learner =
        new Learner(
            kind.plan(TrainingPlan.Method.MAML, HARD_TASKS, ITERATIONS),
            kind.network(),
            source.tasks(landscape, streams),
            streams,
            1);
    while (!learner.finished()) {
      learner.step();
    }
    double[] w = learner.parameters();
    ByteBuffer bytes = ByteBuffer.allocate(w.length * Double.BYTES);
    bytes.asDoubleBuffer().put(w);
    return Sealed.hash(bytes.array());
  }
}
