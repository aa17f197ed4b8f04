package org.tasklandscape.fewshot;

import java.util.Arrays;
import org.tasklandscape.sampling.RandomStream;

/**
 * The same tasks with a further channel that is 1 everywhere: what a filter of the first stage
 * makes of it is a bias, and a network with one tells bright images from dark ones.
 *
 * @param tasks images of one channel
 */
public record ConstantChannel(FewShotTasks tasks) implements DerivedTasks {
  private static final int CHANNELS = 2;

  @Override
  public Episode training(boolean hard, RandomStream stream) {
    return with(tasks.training(hard, stream));
  }

  @Override
  public Episode test(int kind, RandomStream stream) {
    return with(tasks.test(kind, stream));
  }

  private static Episode with(Episode of) {
    return new Episode(
        with(of.support()), of.supportLabels(), with(of.query()), of.queryLabels(), of.scale());
  }

  /** Channels are the last axis of images. */
  private static float[] with(float[] pixels) {
    float[] all = new float[CHANNELS * pixels.length];
    Arrays.fill(all, 1);
    for (int i = 0; i < pixels.length; i++) {
      all[CHANNELS * i] = pixels[i];
    }
    return all;
  }
}
