package org.tasklandscape.fewshot;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * The characters of one alphabet, divided by its own stream "split": two thirds are for training,
 * where each has one of the labels, the others for tests.
 *
 * @param training the characters for training, by label
 * @param test the others
 */
record SplitAlphabet(List<List<Integer>> training, List<Integer> test) {
  /**
   * Divides an alphabet.
   *
   * @throws IllegalArgumentException if it has too few characters for a task of each part
   */
  static SplitAlphabet of(ImageSet.Group alphabet, int labels, Streams streams) {
    int size = alphabet.size();
    int test = Math.max(labels, size / 3);
    if (size - test < labels) {
      throw new IllegalArgumentException(
          "an alphabet must have %d or more characters, got %d in %s"
              .formatted(2 * labels, size, alphabet.name()));
    }
    List<List<Integer>> training = new ArrayList<>();
    for (int label = 0; label < labels; label++) {
      training.add(new ArrayList<>());
    }
    List<Integer> held = new ArrayList<>();
    // By name, so that an alphabet is divided alike wherever it stands in the order.
    int[] order = Choice.of(size, size, streams.stream("split " + alphabet.name()));
    for (int i = 0; i < size; i++) {
      int character = alphabet.first() + order[i];
      (i < test ? held : training.get(i % labels)).add(character);
    }
    return new SplitAlphabet(training, held);
  }

  /** A character for training of each label. */
  int[] known(RandomStream stream) {
    int[] characters = new int[training.size()];
    for (int label = 0; label < characters.length; label++) {
      List<Integer> candidates = training.get(label);
      characters[label] = candidates.get(stream.nextInt(candidates.size()));
    }
    return characters;
  }

  /** As many characters for tests, with labels in random order. */
  int[] unknown(RandomStream stream) {
    int[] characters = Choice.of(test.size(), training.size(), stream);
    for (int label = 0; label < characters.length; label++) {
      characters[label] = test.get(characters[label]);
    }
    return characters;
  }
}
