package org.tasklandscape.fewshot;

import java.util.List;
import org.tasklandscape.sampling.RandomStream;

/** Tasks that are made of others: of the same sizes and kinds, tested on the same unless said. */
interface DerivedTasks extends FewShotTasks {
  /** The others. */
  FewShotTasks tasks();

  @Override
  default EpisodeShape shape() {
    return tasks().shape();
  }

  @Override
  default List<String> kinds() {
    return tasks().kinds();
  }

  @Override
  default Episode test(int kind, RandomStream stream) {
    return tasks().test(kind, stream);
  }
}
