package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.dataset.OfficialArchive;
import org.tasklandscape.dataset.Omniglot;
import org.tasklandscape.dataset.OneShotRuns;
import org.tasklandscape.fewshot.AlphabetTasks;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.FewShotTasks;
import org.tasklandscape.fewshot.GaussianBlur;
import org.tasklandscape.fewshot.KnownCharacters;
import org.tasklandscape.fewshot.NeighbourHardness;
import org.tasklandscape.fewshot.OneShotTest;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.files.Csv;
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
  private final List<NeighbourHardness.Rank> ranks;
  private final OneShotTest outside;

  private final boolean known;

  private AlphabetSource(Function<OfficialArchive, Path> archives, Trials trials, boolean known) {
    this.known = known;
    Path evaluation = archives.apply(OfficialArchive.OMNIGLOT_EVALUATION);
    drawings = Omniglot.read(SIDE, archives.apply(OfficialArchive.OMNIGLOT_BACKGROUND), evaluation);
    ranks = NeighbourHardness.defaults().rank(drawings, NeighbourHardness.SEED, trials);
    outside =
        new OneShotTest(
            OneShotRuns.read(SIDE, archives.apply(OfficialArchive.OMNIGLOT_RUNS)),
            Omniglot.read(SIDE, evaluation));
  }

  /** Tasks that are tested on new characters. */
  static AlphabetSource newCharacters(Function<OfficialArchive, Path> archives, Trials trials) {
    return new AlphabetSource(archives, trials, false);
  }

  /** Tasks that are tested on known characters too. */
  static AlphabetSource knownCharacters(Function<OfficialArchive, Path> archives, Trials trials) {
    return new AlphabetSource(archives, trials, true);
  }

  @Override
  public FewShotTasks tasks(String landscape, Streams streams) {
    int hard = hardAlphabets(landscape);
    return known
        ? new KnownCharacters(drawings, groups(ranks), hard, streams)
        : new AlphabetTasks(drawings, groups(ranks), hard, streams);
  }

  private static List<ImageSet.Group> groups(List<NeighbourHardness.Rank> ranks) {
    return ranks.stream().map(NeighbourHardness.Rank::group).toList();
  }

  private static int hardAlphabets(String landscape) {
    return landscape.equals(LANDSCAPES.get(0)) ? 1 : AlphabetTasks.ALPHABETS;
  }

  /** The order of the alphabets, and the errors of the runs without learning. */
  @Override
  public Map<String, Csv> tables() {
    List<List<String>> order = new ArrayList<>();
    for (NeighbourHardness.Rank rank : ranks) {
      Estimate accuracy = rank.accuracy();
      order.add(
          List.of(
              rank.group().name(),
              String.valueOf(rank.group().size()),
              ExactDecimal.of(accuracy.value()),
              ExactDecimal.of(accuracy.lower()),
              ExactDecimal.of(accuracy.upper())));
    }
    List<List<String>> errors = new ArrayList<>();
    add("blurred-pixels", outside.errors(NeighbourHardness.defaults().blur()), errors);
    add("pixels", outside.errors(new GaussianBlur(0)), errors);
    return Map.of(
        AlphabetRanking.FILE, new Csv(AlphabetRanking.COLUMNS, order),
        OneShotResults.PIXELS, new Csv(OneShotResults.PIXEL_COLUMNS, errors));
  }

  private void add(String images, int[] errors, List<List<String>> rows) {
    for (int i = 0; i < errors.length; i++) {
      String run = String.valueOf(i + 1);
      rows.add(List.of(images, run, outside.alphabets().get(i), String.valueOf(errors[i])));
    }
  }

  @Override
  public List<List<String>> outside(TrainingConfig.Run run, ConvNetwork network, double[] w) {
    int[] errors = outside.errors(network, w);
    Set<String> trained = trained(run.alike());
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < errors.length; i++) {
      String alphabet = outside.alphabets().get(i);
      rows.add(
          List.of(
              String.valueOf(i + 1),
              alphabet,
              String.valueOf(trained.contains(alphabet)),
              String.valueOf(errors[i])));
    }
    return rows;
  }

  /** The alphabets that a network learned from. */
  private Set<String> trained(TrainedAlike run) {
    Set<String> names = new HashSet<>();
    if (run.hardTasks() > 0) {
      ranks.subList(0, hardAlphabets(run.landscape())).forEach(r -> names.add(r.group().name()));
    }
    if (run.hardTasks() < TrainingPlan.TASKS) {
      ranks
          .subList(ranks.size() - AlphabetTasks.ALPHABETS, ranks.size())
          .forEach(r -> names.add(r.group().name()));
    }
    return names;
  }
}
