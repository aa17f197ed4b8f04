package org.tasklandscape.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.tasklandscape.dataset.Cifar100;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.dataset.OfficialArchive;
import org.tasklandscape.dataset.Omniglot;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.DrawingTasks;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.fewshot.Stages;
import org.tasklandscape.fewshot.SuperclassTasks;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.sampling.Trials;

/** What {@code train} can train on: the tasks, and the network and design that go with them. */
enum TaskKind {
  /** The landscape of drawings on Omniglot. */
  DRAWINGS(labels(), ConvNetwork.landscape(), 0.1, 12, "fewshot-landscape", TaskKind::drawings),

  /** The same on drawn glyphs. */
  GLYPHS(labels(), ConvNetwork.landscape(), 0.1, 12, "fewshot-landscape", TaskKind::glyphs),

  /** Characters within the alphabets of Omniglot. */
  ALPHABETS(
      AlphabetSource.LANDSCAPES,
      ConvNetwork.standard(32),
      0.4,
      8,
      "fewshot-natural",
      AlphabetSource::new),

  /** Classes across and within the superclasses of CIFAR-100. */
  SUPERCLASSES(
      List.of("superclasses"),
      new ConvNetwork(32, 3, 32, 5, Stages.POOLED),
      0.4,
      12,
      "fewshot-superclasses",
      TaskKind::superclasses);

  private static final int SIDE = Omniglot.REDUCED_SIDE;

  private final List<String> landscapes;
  private final ConvNetwork network;
  private final double innerStep;
  private final int tuningTasks;
  private final String artefact;
  private final BiFunction<ArchiveOptions, Trials, TaskSource> opener;

  TaskKind(
      List<String> landscapes,
      ConvNetwork network,
      double innerStep,
      int tuningTasks,
      String artefact,
      BiFunction<ArchiveOptions, Trials, TaskSource> opener) {
    this.landscapes = landscapes;
    this.network = network;
    this.innerStep = innerStep;
    this.tuningTasks = tuningTasks;
    this.artefact = artefact;
    this.opener = opener;
  }

  private static List<String> labels() {
    return Arrays.stream(HardLabels.values()).map(ConstantName::of).toList();
  }

  /** The names of its landscapes. */
  List<String> landscapes() {
    return landscapes;
  }

  ConvNetwork network() {
    return network;
  }

  /** The name of the random streams. */
  String artefact() {
    return artefact;
  }

  TrainingPlan plan(TrainingPlan.Method method, int hardTasks, int iterations) {
    return TrainingPlan.of(method, innerStep, iterations, hardTasks);
  }

  Examination examination(int testTasks) {
    return new Examination(testTasks, tuningTasks, innerStep);
  }

  /** Reads the images. */
  TaskSource open(ArchiveOptions archives, Trials trials) {
    return opener.apply(archives, trials);
  }

  private static TaskSource drawings(ArchiveOptions archives, Trials trials) {
    return landscape(Omniglot.read(SIDE, archives.obtain(OfficialArchive.OMNIGLOT_BACKGROUND)));
  }

  private static TaskSource glyphs(ArchiveOptions archives, Trials trials) {
    return landscape(GlyphAlphabets.defaults().draw());
  }

  private static TaskSource landscape(ImageSet images) {
    return (name, streams) ->
        new DrawingTasks(images, ConstantName.find(HardLabels.class, "landscape", name), streams);
  }

  private static TaskSource superclasses(ArchiveOptions archives, Trials trials) {
    Cifar100 photographs = Cifar100.read(archives.obtain(OfficialArchive.CIFAR100));
    return (name, streams) -> new SuperclassTasks(photographs, streams);
  }
}
