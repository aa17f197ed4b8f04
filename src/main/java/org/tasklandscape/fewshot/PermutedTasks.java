package org.tasklandscape.fewshot;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * {@link DrawingTasks} whose hard tasks label by {@link LabelPermutations}, with one more kind of
 * test: hard tasks by derangements that are not among those of training. Whoever has learnt these
 * alone is at a loss there; whoever has learnt to move is not.
 */
public final class PermutedTasks implements FewShotTasks {
  /** The kinds of test tasks; the last is missing where training has all derangements. */
  public static final List<String> KINDS = List.of("easy", "hard", "unseen");

  private final DrawingTasks seen;
  private final DrawingTasks unseen;
  private final List<String> kinds;

  /**
   * Draws the characters, the same for every permutation.
   *
   * @param drawings as {@link DrawingTasks} wants them
   * @param labels of the hard tasks
   * @param hardness of the hard tasks
   * @param streams as of {@link DrawingTasks}
   * @throws IllegalArgumentException as {@link DrawingTasks}
   */
  public PermutedTasks(
      ImageSet drawings, LabelPermutations labels, Hardness hardness, Streams streams) {
    seen = new DrawingTasks(drawings, labels.maps(), hardness, streams);
    kinds = kinds(labels);
    List<int[]> others = labels.unseen().isEmpty() ? labels.maps() : labels.unseen();
    unseen = new DrawingTasks(drawings, others, hardness, streams);
  }

  /**
   * The kinds of test tasks of a landscape.
   *
   * @param labels of its hard tasks
   * @return the names, the easy one first
   */
  public static List<String> kinds(LabelPermutations labels) {
    List<String> kinds = new ArrayList<>(DrawingTasks.KINDS);
    if (!labels.unseen().isEmpty()) {
      kinds.add(KINDS.get(KINDS.size() - 1));
    }
    return List.copyOf(kinds);
  }

  @Override
  public EpisodeShape shape() {
    return seen.shape();
  }

  @Override
  public List<String> kinds() {
    return kinds;
  }

  @Override
  public Episode training(boolean hard, RandomStream stream) {
    return seen.training(hard, stream);
  }

  @Override
  public Episode test(int kind, RandomStream stream) {
    boolean known = DrawingTasks.KINDS.contains(kinds.get(kind));
    return known ? seen.test(kind, stream) : unseen.test(1, stream);
  }
}
