package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.Optional;
import org.tasklandscape.dataset.DataFolders;
import org.tasklandscape.dataset.OfficialArchive;
import org.tasklandscape.sampling.Trials;

/**
 * The networks of a configuration: a piece is one of them, trained and examined, as {@link
 * RunRows}. All but the times follow from the configuration.
 */
public final class FewShotSweep extends ConfiguredSweep<TrainingConfig> {
  private static final long serialVersionUID = 1L;

  private final String folder;
  private final int threads;
  private transient TaskSource source;

  /**
   * A sweep.
   *
   * @param config the text of a {@link TrainingConfig}
   * @param folder searched first for archives; empty for none
   * @param threads over which the tasks of a network are spread
   */
  public FewShotSweep(String config, String folder, int threads) {
    super(config, TrainingConfig.class);
    this.folder = folder;
    this.threads = threads;
  }

  private TaskSource source() {
    if (source == null) {
      source = plan().kind().open(this::archive, new Trials(threads));
    }
    return source;
  }

  private Path archive(OfficialArchive archive) {
    Optional<Path> extra = folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder));
    return DataFolders.standard(extra)
        .find(archive)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "every machine must have the archive in a folder of data, got no "
                        + archive.fileName()));
  }

  @Override
  public String name() {
    return "train";
  }

  @Override
  public int pieces() {
    return plan().runs().size();
  }

  @Override
  public String label(int index) {
    return plan().runs().get(index).label();
  }

  @Override
  public long work(int index) {
    return Math.max(1, plan().iterations());
  }

  @Override
  public byte[] piece(int index) {
    var training = new FewShotTraining(plan(), plan().examination(), source(), new Trials(threads));
    FewShotTraining.Trained network =
        training.train(plan().runs().get(index), (run, learner) -> true).orElseThrow();
    return TrainedTable.rows(network, TrainedTable.CURVE_BLOCK).bytes();
  }

  @Override
  public String probe() {
    return BitsProbe.hash();
  }
}
