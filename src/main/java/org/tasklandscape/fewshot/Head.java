package org.tasklandscape.fewshot;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * θ = (body, head): where the linear layer's weights and biases are among the parameters of a
 * {@link ConvNetwork}, which are its last ones.
 *
 * @param first the index of the first of them
 * @param size how many
 */
public record Head(int first, int size) {
  /**
   * The head of a network.
   *
   * @param network the architecture
   * @return its place
   */
  public static Head of(ConvNetwork network) {
    // One class more costs a column of weights and a bias.
    ConvNetwork wider = network.withClasses(network.classes() + 1);
    int size = (wider.size() - network.size()) * network.classes();
    return new Head(network.size() - size, size);
  }

  /** {@return the indices of all other parameters, in order} */
  public int[] body() {
    return IntStream.range(0, first).toArray();
  }

  /**
   * Another head of zeros on a body: every class is equally likely, whatever the picture.
   *
   * @param w parameters that begin with such a body
   * @return the body and this head, 0
   */
  public double[] anew(double[] w) {
    return Arrays.copyOf(Arrays.copyOf(w, first), first + size);
  }
}
