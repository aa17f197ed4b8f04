package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tasklandscape.dataset.Cifar100;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.dataset.OfficialArchive;
import org.tasklandscape.dataset.Omniglot;
import org.tasklandscape.fewshot.AlphabetTasks;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.DrawingTasks;
import org.tasklandscape.fewshot.EpisodeShape;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.fewshot.Stages;
import org.tasklandscape.fewshot.SuperclassTasks;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.sampling.Trials;

/**
 * What networks can be trained on: the tasks, and the network, the inner step α and the number of
 * tasks to choose step sizes by that go with them. Nothing else says these numbers.
 */
public enum TaskKind {
  /** The landscape of drawings on Omniglot. */
  DRAWINGS(drawn(), ConvNetwork.landscape(), 0.1, 12, TaskKind::drawings),

  /** The same on drawn glyphs. */
  GLYPHS(drawn(), ConvNetwork.landscape(), 0.1, 12, TaskKind::glyphs),

  /** Characters within the alphabets of Omniglot. */
  ALPHABETS(
      new Names("fewshot-natural", AlphabetSource.LANDSCAPES, AlphabetTasks.KINDS),
      ConvNetwork.standard(32),
      0.4,
      8,
      AlphabetSource::new),

  /** Classes across and within the superclasses of CIFAR-100. */
  SUPERCLASSES(
      new Names("fewshot-superclasses", List.of("superclasses"), SuperclassTasks.KINDS),
      new ConvNetwork(32, 3, 32, 5, Stages.POOLED),
      0.4,
      12,
      TaskKind::superclasses);

  /**
   * What the kind calls things.
   *
   * @param artefact its random streams
   * @param landscapes its landscapes
   * @param tests its kinds of test tasks, the easy one first
   */
  private record Names(String artefact, List<String> landscapes, List<String> tests) {}

  private static final int SIDE = Omniglot.REDUCED_SIDE;

  private final Names names;
  private final ConvNetwork network;
  private final double innerStep;
  private final int tuningTasks;
  private final BiFunction<Function<OfficialArchive, Path>, Trials, TaskSource> opener;

  TaskKind(
      Names names,
      ConvNetwork network,
      double innerStep,
      int tuningTasks,
      BiFunction<Function<OfficialArchive, Path>, Trials, TaskSource> opener) {
    this.names = names;
    this.network = network;
    this.innerStep = innerStep;
    this.tuningTasks = tuningTasks;
    this.opener = opener;
  }

  private static Names drawn() {
    List<String> labels = Arrays.stream(HardLabels.values()).map(ConstantName::of).toList();
    return new Names("fewshot-landscape", labels, DrawingTasks.KINDS);
  }

  /** {@return the names of its landscapes} */
  public List<String> landscapes() {
    return names.landscapes();
  }

  /** {@return the names of its kinds of test tasks, the easy one first} */
  public List<String> tests() {
    return names.tests();
  }

  /** {@return the name of the random streams} */
  public String artefact() {
    return names.artefact();
  }

  /** {@return the network that is trained} */
  public ConvNetwork network() {
    return network;
  }

  /** {@return the sizes of a task} */
  public EpisodeShape shape() {
    return switch (this) {
      case DRAWINGS, GLYPHS -> DrawingTasks.SHAPE;
      case ALPHABETS -> AlphabetTasks.SHAPE;
      case SUPERCLASSES -> SuperclassTasks.SHAPE;
    };
  }

  TrainingPlan plan(TrainingPlan.Method method, int hardTasks, int iterations) {
    return TrainingPlan.of(method, innerStep, iterations, hardTasks);
  }

  Examination examination(int testTasks) {
    return new Examination(testTasks, tuningTasks, innerStep);
  }

  /**
   * Reads the images.
   *
   * @param archives where an archive is
   * @param trials over whose threads work on the images is spread
   * @return tasks made of them
   * @throws org.tasklandscape.dataset.ArchiveException if an archive is damaged
   */
  public TaskSource open(Function<OfficialArchive, Path> archives, Trials trials) {
    return opener.apply(archives, trials);
  }

  private static TaskSource drawings(Function<OfficialArchive, Path> archives, Trials trials) {
    return landscape(Omniglot.read(SIDE, archives.apply(OfficialArchive.OMNIGLOT_BACKGROUND)));
  }

  private static TaskSource glyphs(Function<OfficialArchive, Path> archives, Trials trials) {
    return landscape(GlyphAlphabets.defaults().draw());
  }

  /**
   * The landscape of drawings.
   *
   * @param images the drawings
   * @return tasks made of them
   */
  public static TaskSource landscape(ImageSet images) {
    return (name, streams) ->
        new DrawingTasks(images, ConstantName.find(HardLabels.class, "landscape", name), streams);
  }

  private static TaskSource superclasses(Function<OfficialArchive, Path> archives, Trials trials) {
    Cifar100 photographs = Cifar100.read(archives.apply(OfficialArchive.CIFAR100));
    return (name, streams) -> new SuperclassTasks(photographs, streams);
  }
}
