package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tasklandscape.dataset.Cifar100;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.dataset.OfficialArchive;
import org.tasklandscape.dataset.Omniglot;
import org.tasklandscape.fewshot.AlphabetTasks;
import org.tasklandscape.fewshot.ConstantChannel;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.DrawingTasks;
import org.tasklandscape.fewshot.EpisodeShape;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.Fc100Tasks;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.fewshot.Hardness;
import org.tasklandscape.fewshot.KnownCharacters;
import org.tasklandscape.fewshot.LabelPermutations;
import org.tasklandscape.fewshot.PermutedTasks;
import org.tasklandscape.fewshot.Stages;
import org.tasklandscape.fewshot.StepExamination;
import org.tasklandscape.fewshot.SuperclassTasks;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.sampling.Streams;
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
      AlphabetSource::newCharacters),

  /** Classes across and within the superclasses of CIFAR-100. */
  SUPERCLASSES(
      new Names("fewshot-superclasses", List.of("superclasses"), SuperclassTasks.KINDS),
      photographed(),
      0.4,
      12,
      TaskKind::superclasses),

  /** Drawings by {@link LabelPermutations}, examined by curves over the step size. */
  PERMUTED(permuted(), ConvNetwork.landscape(), 0.1, 12, drawings(TaskKind::contrast)),

  /** The same with a constant second channel. */
  PERMUTED_CONSTANT(
      permuted(), new ConvNetwork(28, 2, 32, 5), 0.1, 12, drawings(TaskKind::constant)),

  /** The same by a network of half the width. */
  PERMUTED_NARROW(permuted(), new ConvNetwork(28, 1, 16, 5), 0.1, 12, drawings(TaskKind::contrast)),

  /** The same by a network of twice the width. */
  PERMUTED_WIDE(permuted(), new ConvNetwork(28, 1, 64, 5), 0.1, 12, drawings(TaskKind::contrast)),

  /** The same at full contrast, the loss of hard tasks scaled instead. */
  PERMUTED_SCALED(permuted(), ConvNetwork.landscape(), 0.1, 12, drawings(TaskKind::scaled)),

  /** Permuted labels on drawn glyphs. */
  PERMUTED_GLYPHS(
      permuted(),
      ConvNetwork.landscape(),
      0.1,
      12,
      (archives, trials) -> contrast(GlyphAlphabets.defaults().draw())),

  /** Alphabets with known characters among the tests, examined by curves over the step size. */
  KNOWN_ALPHABETS(
      new Names("fewshot-natural-2", AlphabetSource.LANDSCAPES, KnownCharacters.KINDS),
      ConvNetwork.standard(32),
      0.4,
      100,
      AlphabetSource::knownCharacters),

  /** The classes of FC100, with validation of its own, examined by curves over the step size. */
  FC100(
      new Names("fewshot-fc100", List.of("fc100"), Fc100Tasks.KINDS),
      photographed(),
      0.4,
      100,
      TaskKind::fc100);

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

  private static ConvNetwork photographed() {
    return new ConvNetwork(32, 3, 32, 5, Stages.POOLED);
  }

  private static Names drawn() {
    List<String> labels = Arrays.stream(HardLabels.values()).map(ConstantName::of).toList();
    return new Names("fewshot-landscape", labels, DrawingTasks.KINDS);
  }

  private static Names permuted() {
    List<String> labels = Arrays.stream(LabelPermutations.values()).map(ConstantName::of).toList();
    return new Names("fewshot-permuted", labels, PermutedTasks.KINDS);
  }

  /**
   * The curves over the step size that examine networks, where there are such: of all {@link
   * PermutedTasks}; of {@link KnownCharacters}, whose new characters and known ones are tuned
   * apart; and of {@link Fc100Tasks}, tuned on validation alone. The latter two are tuned on as
   * many tasks as tests but 100 at most.
   *
   * @param testTasks of each kind
   */
  Optional<StepExamination> curves(int testTasks) {
    if (hasAnyHead()) {
      List<List<String>> together = this == FC100 ? Fc100Tasks.TUNED : KnownCharacters.TUNED;
      int tuning = Math.min(testTasks, tuningTasks);
      return Optional.of(new StepExamination(testTasks, tuning, testTasks, together));
    }
    return isPermuted() ? Optional.of(new StepExamination(testTasks)) : Optional.empty();
  }

  /** {@return whether its tasks are {@link PermutedTasks}} */
  boolean isPermuted() {
    return names.tests().equals(PermutedTasks.KINDS);
  }

  /** {@return whether networks are examined with a head of zeros and by nearest features too} */
  boolean hasAnyHead() {
    return this == KNOWN_ALPHABETS || this == FC100;
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
      case ALPHABETS, KNOWN_ALPHABETS -> AlphabetTasks.SHAPE;
      case SUPERCLASSES, FC100 -> SuperclassTasks.SHAPE;
      default -> DrawingTasks.SHAPE;
    };
  }

  TrainingPlan plan(TrainingPlan.Method method, int hardTasks, int iterations) {
    if (method == TrainingPlan.Method.ALL_CLASSES && !hasAnyHead()) {
      throw new IllegalArgumentException(
          "all-classes must be of the tasks %s or %s, got %s"
              .formatted(
                  ConstantName.of(KNOWN_ALPHABETS), ConstantName.of(FC100), ConstantName.of(this)));
    }
    if (method == TrainingPlan.Method.ALL_CLASSES && hardTasks % TrainingPlan.TASKS == 0) {
      throw new IllegalArgumentException(
          "all-classes must have easy and hard tasks, 1 to %d hard ones, got %d"
              .formatted(TrainingPlan.TASKS - 1, hardTasks));
    }
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

  private static BiFunction<Function<OfficialArchive, Path>, Trials, TaskSource> drawings(
      Function<ImageSet, TaskSource> tasks) {
    return (archives, trials) ->
        tasks.apply(Omniglot.read(SIDE, archives.apply(OfficialArchive.OMNIGLOT_BACKGROUND)));
  }

  private static PermutedTasks tasks(
      ImageSet images, String name, Hardness hardness, Streams streams) {
    var labels = ConstantName.find(LabelPermutations.class, "landscape", name);
    return new PermutedTasks(images, labels, hardness, streams);
  }

  private static TaskSource contrast(ImageSet images) {
    return (name, streams) -> tasks(images, name, Hardness.CONTRAST, streams);
  }

  private static TaskSource scaled(ImageSet images) {
    return (name, streams) -> tasks(images, name, Hardness.SCALE, streams);
  }

  private static TaskSource constant(ImageSet images) {
    return (name, streams) -> new ConstantChannel(tasks(images, name, Hardness.CONTRAST, streams));
  }

  private static TaskSource superclasses(Function<OfficialArchive, Path> archives, Trials trials) {
    Cifar100 photographs = Cifar100.read(archives.apply(OfficialArchive.CIFAR100));
    return (name, streams) -> new SuperclassTasks(photographs, streams);
  }

  private static TaskSource fc100(Function<OfficialArchive, Path> archives, Trials trials) {
    Cifar100 photographs = Cifar100.read(archives.apply(OfficialArchive.CIFAR100));
    Fc100Tasks tasks = new Fc100Tasks(photographs.whole());
    return (name, streams) -> tasks;
  }
}
