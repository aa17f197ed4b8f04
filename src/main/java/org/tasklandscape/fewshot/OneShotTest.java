package org.tasklandscape.fewshot;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.dataset.ImageSet;

/**
 * Lake's runs of one-shot classification as an outside test: a run shows each of its characters
 * once, and a second drawing of each, by another hand, is given the character of the nearest first
 * drawing. The distance is Euclidean between blurred pixels, or one minus the cosine between a
 * network's {@link Features}.
 *
 * <p>The drawings of a run are one batch of the network, those to be recognised among them, since
 * batch norm takes its moments from the batch at hand.
 */
public final class OneShotTest {
  private final ImageSet runs;
  private final List<String> alphabets;

  /**
   * Finds the alphabet of each run: that of the equal drawings.
   *
   * @param runs a group a run, two images a class, as {@code OneShotRuns} reads them
   * @param evaluation the drawings that the runs were taken from, in the same format
   * @throws IllegalArgumentException if the sets are no such pair
   */
  public OneShotTest(ImageSet runs, ImageSet evaluation) {
    if (runs.imagesPerClass() != 2 || !runs.format().equals(evaluation.format())) {
      throw new IllegalArgumentException(
          "the runs must have 2 images a class, in the format of the other set, got %d in %s beside %s"
              .formatted(runs.imagesPerClass(), runs.format(), evaluation.format()));
    }
    this.runs = runs;
    Map<FloatBuffer, String> known = new HashMap<>();
    for (ImageSet.Group group : evaluation.groups()) {
      for (int c = group.first(); c < group.first() + group.size(); c++) {
        for (int i = 0; i < evaluation.imagesPerClass(); i++) {
          known.put(FloatBuffer.wrap(evaluation.image(c, i)), group.name());
        }
      }
    }
    List<String> found = new ArrayList<>();
    for (ImageSet.Group run : runs.groups()) {
      found.add(alphabet(run, known));
    }
    alphabets = List.copyOf(found);
  }

  private String alphabet(ImageSet.Group run, Map<FloatBuffer, String> known) {
    String alphabet = null;
    for (int c = run.first(); c < run.first() + run.size(); c++) {
      for (int i = 0; i < 2; i++) {
        String found = known.get(FloatBuffer.wrap(runs.image(c, i)));
        if (found == null || alphabet != null && !found.equals(alphabet)) {
          throw new IllegalArgumentException(
              "a run must be of one known alphabet, got a drawing of %s in %s"
                  .formatted(found == null ? "none" : found, run.name()));
        }
        alphabet = found;
      }
    }
    return alphabet;
  }

  /**
   * {@return the alphabets of the runs, so that those a network was trained on can be left out, one
   * a run, in the order of the runs}
   */
  public List<String> alphabets() {
    return alphabets;
  }

  /**
   * The errors without learning.
   *
   * @param blur of all drawings; of width 0 it leaves plain pixels
   * @return one number a run
   */
  public int[] errors(GaussianBlur blur) {
    return errors(
        run -> {
          float[][] rows = new float[2 * run.size()][];
          for (int c = 0; c < run.size(); c++) {
            float[][] pair = blur.of(runs, run.first() + c);
            rows[c] = pair[0];
            rows[run.size() + c] = pair[1];
          }
          return rows;
        });
  }

  /**
   * The errors of a trained network.
   *
   * @param network the architecture
   * @param w its parameters
   * @return one number a run
   * @throws IllegalArgumentException if the network does not suit the images or the parameters
   */
  public int[] errors(ConvNetwork network, double[] w) {
    Map<Integer, Features> bySize = new HashMap<>();
    return errors(
        run -> {
          int n = 2 * run.size();
          Features features = bySize.computeIfAbsent(n, size -> new Features(network, size));
          float[][] rows = features.of(w, pixels(run));
          for (float[] row : rows) {
            toUnitLength(row);
          }
          return rows;
        });
  }

  /** The drawings to learn from, then those to be recognised. */
  private float[] pixels(ImageSet.Group run) {
    int length = runs.format().pixels();
    float[] pixels = new float[2 * run.size() * length];
    for (int c = 0; c < run.size(); c++) {
      runs.copy(run.first() + c, 0, pixels, c * length);
      runs.copy(run.first() + c, 1, pixels, (run.size() + c) * length);
    }
    return pixels;
  }

  /** Then ‖x - y‖² = 2 (1 - cos). A network may map an image to 0; that stays. */
  private static void toUnitLength(float[] row) {
    double square = 0;
    for (float x : row) {
      square += (double) x * x;
    }
    double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) (scale * row[i]);
    }
  }

  /** Rows of a run: first drawings in the order of their classes, then second ones. */
  private interface Representation {
    float[][] of(ImageSet.Group run);
  }

  private int[] errors(Representation representation) {
    int[] errors = new int[runs.groups().size()];
    for (int r = 0; r < errors.length; r++) {
      ImageSet.Group run = runs.groups().get(r);
      float[][] rows = representation.of(run);
      float[][] first = Arrays.copyOf(rows, run.size());
      for (int c = 0; c < run.size(); c++) {
        errors[r] += NearestNeighbour.of(rows[run.size() + c], first) == c ? 0 : 1;
      }
    }
    return errors;
  }
}
