package org.tasklandscape.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.dataset.OfficialArchive;
import org.tasklandscape.dataset.Omniglot;
import org.tasklandscape.dataset.OneShotRuns;
import org.tasklandscape.fewshot.AlphabetHardness;
import org.tasklandscape.fewshot.AlphabetTasks;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.FewShotTasks;
import org.tasklandscape.fewshot.GaussianBlur;
import org.tasklandscape.fewshot.OneShotTest;
import org.tasklandscape.files.ExactDecimal;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;

/**
 * Tasks within the alphabets of Omniglot, the alphabets ranked from hard to easy; and Lake's
 * one-shot runs as an outside test of the networks.
 */
final class AlphabetSource implements TaskSource {
  /** The names of its landscapes. */
  static final List<String> LANDSCAPES = List.of("one-alphabet", "ten-alphabets");

  private static final int SIDE = Omniglot.REDUCED_SIDE;

  private final ImageSet drawings;
  private final List<AlphabetHardness.Rank> ranks;
  private final OneShotTest outside;

  AlphabetSource(ArchiveOptions archives, Trials trials) {
    var evaluation = archives.obtain(OfficialArchive.OMNIGLOT_EVALUATION);
    drawings =
        Omniglot.read(SIDE, archives.obtain(OfficialArchive.OMNIGLOT_BACKGROUND), evaluation);
    ranks = AlphabetHardness.defaults().rank(drawings, AlphabetHardness.SEED, trials);
    outside =
        new OneShotTest(
            OneShotRuns.read(SIDE, archives.obtain(OfficialArchive.OMNIGLOT_RUNS)),
            Omniglot.read(SIDE, evaluation));
  }

  @Override
  public FewShotTasks tasks(String landscape, Streams streams) {
    return new AlphabetTasks(drawings, groups(ranks), hardAlphabets(landscape), streams);
  }

  private static List<ImageSet.Group> groups(List<AlphabetHardness.Rank> ranks) {
    return ranks.stream().map(AlphabetHardness.Rank::group).toList();
  }

  private static int hardAlphabets(String landscape) {
    return landscape.equals(LANDSCAPES.get(0)) ? 1 : AlphabetTasks.ALPHABETS;
  }

  /** Writes the order of the alphabets and the errors of the runs without learning. */
  @Override
  public void describe(TrainingFolder folder) {
    List<String> lines = new ArrayList<>();
    for (AlphabetHardness.Rank rank : ranks) {
      Estimate accuracy = rank.accuracy();
      lines.add(
          String.join(
              ",",
              rank.group().name(),
              String.valueOf(rank.group().size()),
              ExactDecimal.of(accuracy.value()),
              ExactDecimal.of(accuracy.lower()),
              ExactDecimal.of(accuracy.upper())));
    }
    folder.write("alphabets.csv", "alphabet,characters,accuracy,lower,upper", lines);
    List<String> errors = new ArrayList<>();
    add("blurred-pixels", outside.errors(AlphabetHardness.defaults().blur()), errors);
    add("pixels", outside.errors(new GaussianBlur(0)), errors);
    folder.write("oneshot-pixels.csv", "images,run,alphabet,errors", errors);
  }

  private void add(String images, int[] errors, List<String> lines) {
    for (int run = 0; run < errors.length; run++) {
      String alphabet = outside.alphabets().get(run);
      lines.add("%s,%d,%s,%d".formatted(images, run + 1, alphabet, errors[run]));
    }
  }

  @Override
  public List<String> outside(TrainingConfig.Run run, ConvNetwork network, double[] w) {
    int[] errors = outside.errors(network, w);
    Set<String> trained = trained(run);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < errors.length; i++) {
      String alphabet = outside.alphabets().get(i);
      lines.add("%d,%s,%b,%d".formatted(i + 1, alphabet, trained.contains(alphabet), errors[i]));
    }
    return lines;
  }

  /** The alphabets that a network learned from. */
  private Set<String> trained(TrainingConfig.Run run) {
    Set<String> names = new HashSet<>();
    if (run.hardTasks() > 0) {
      ranks.subList(0, hardAlphabets(run.landscape())).forEach(r -> names.add(r.group().name()));
    }
    if (run.hardTasks() < 4) {
      ranks
          .subList(ranks.size() - AlphabetTasks.ALPHABETS, ranks.size())
          .forEach(r -> names.add(r.group().name()));
    }
    return names;
  }
}
