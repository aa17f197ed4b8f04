package org.tasklandscape.chapter.fewshotlandscape;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tasklandscape.experiment.Drawings;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.experiment.FewShotTraining;
import org.tasklandscape.experiment.FewShotTraining.Trained;
import org.tasklandscape.experiment.RunFolder;
import org.tasklandscape.experiment.TaskKind;
import org.tasklandscape.experiment.TaskSource;
import org.tasklandscape.experiment.TestMode;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.experiment.TrainedTable;
import org.tasklandscape.experiment.TrainingConfig;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.Learner;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Figures;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * One seed of the packed landscape, half of its tasks hard, trained and examined here and now, NAL
 * and MAML, beside the committed networks of the same seed. Those were trained by a native library,
 * whose last bits are others, and so are the results.
 *
 * @param drawings what tasks are made of
 * @param config of the pair
 * @param examination of each network
 * @param trials over whose threads tasks are spread
 * @param committed the committed results
 */
public record FewshotLive(
    Drawings drawings,
    TrainingConfig config,
    Examination examination,
    Trials trials,
    FewShotResults committed)
    implements FigureStudy<FewshotLive.Row> {
  private static final int REPORT = 50;

  /**
   * A network in an examination.
   *
   * @param method how it was trained
   * @param kind of the test tasks
   * @param steps of adaptation
   * @param chosen whether the step size was chosen for the network
   * @param committed the accuracy in the committed table
   * @param live the accuracy here and now
   */
  public record Row(
      TrainingPlan.Method method,
      String kind,
      int steps,
      boolean chosen,
      double committed,
      double live) {}

  /** What there is to say of Omniglot's drawings, and of glyphs. */
  private record LiveOnOmniglot() {}

  private record LiveOnGlyphs() {}

  /**
   * The first seed, in full, on all cores.
   *
   * @param drawings what tasks are made of
   * @param committed the committed results
   * @return the pair
   */
  public static FewshotLive of(Drawings drawings, FewShotResults committed) {
    TrainingConfig all = committed.design().config();
    TrainingConfig pair =
        new TrainingConfig(
            all.tasks(),
            all.landscapes().subList(0, 1),
            all.methods(),
            all.seeds().subList(0, 1),
            all.iterations(),
            all.testTasks());
    return new FewshotLive(drawings, pair, pair.examination(), Trials.onAllCores(), committed);
  }

  /** Trains and examines both networks, about a minute on two cores; nothing is written. */
  @Override
  public Rows<Row> run() {
    return train((run, learner) -> true, network -> {});
  }

  /**
   * Trains and examines both networks. Writes {@code scores.csv}, {@code curves.csv} (every
   * iteration) and {@code times.csv}, and the figure; {@code progress.txt} says how far it is.
   *
   * @param folder where, within the project
   * @return the folder, whatever the results
   * @throws UncheckedIOException if a file cannot be written
   */
  public String into(String folder) {
    Path place = ProjectHome.find().resolve(folder);
    RunFolder<TrainingConfig.Run> written =
        RunFolder.anew(place, List.of(TrainedTable.values()), config.runs());
    Rows<Row> rows =
        train(
            new Progress(written, config),
            network -> written.add(network.run(), TrainedTable.rows(network, 1)));
    written.save();
    save(Figures.in(place, "11-fewshot-landscape"), rows);
    return folder;
  }

  private Rows<Row> train(FewShotTraining.Watch watch, Consumer<Trained> taken) {
    TaskSource source = TaskKind.landscape(drawings.images());
    var training = new FewShotTraining(config, examination, source, trials);
    List<Row> rows = new ArrayList<>();
    for (TrainingConfig.Run run : config.runs()) {
      Trained network = training.train(run, watch).orElseThrow();
      taken.accept(network);
      rows.addAll(rows(network));
      // Native arrays go with the small Java objects that hold them, too few to start the
      // collector.
      System.gc();
    }
    return Rows.of(Row.class, rows);
  }

  private List<Row> rows(Trained network) {
    List<Row> rows = new ArrayList<>();
    TrainedAlike alike = network.run().alike();
    for (Examination.Score score : network.scores()) {
      var mode = new TestMode(score.kind(), score.steps(), score.chosen());
      double before = committed.accuracy(alike, mode).of(network.run().seed());
      rows.add(
          new Row(
              alike.method(), mode.kind(), mode.steps(), mode.chosen(), before, score.accuracy()));
    }
    return rows;
  }

  /** Says how far the training is. */
  private record Progress(RunFolder<TrainingConfig.Run> folder, TrainingConfig config)
      implements FewShotTraining.Watch {
    @Override
    public void begin(TrainingConfig.Run run, Learner learner) {
      write(run, state(learner));
    }

    @Override
    public boolean goOn(TrainingConfig.Run run, Learner learner) {
      if (learner.iteration() % REPORT == 0) {
        write(run, state(learner));
      }
      return true;
    }

    @Override
    public void trained(TrainingConfig.Run run, Learner learner) {
      write(run, "trained, being examined");
    }

    private String state(Learner learner) {
      return "%d of %d iterations".formatted(learner.iteration(), config.iterations());
    }

    private void write(TrainingConfig.Run run, String state) {
      folder.write("progress.txt", "%s: %s\n".formatted(run.alike().method(), state));
    }
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    Plot plot =
        Plot.untitled()
            .axes("accuracy, committed", "accuracy, live")
            .xRange(0, 1)
            .yRange(0, 1)
            .equalAspect()
            .line("", new double[] {0, 1}, new double[] {0, 1}, Palette.NEUTRAL.with(Dash.DOTTED));
    for (TrainingPlan.Method method : committed.design().methods()) {
      Ink ink = method == TrainingPlan.Method.NAL ? Palette.NAL : Palette.MAML;
      for (String kind : List.of("hard", "easy")) {
        Rows<Row> own = rows.where(row -> row.method() == method && row.kind().equals(kind));
        double[] y = own.values(Row::live);
        plot.points(
            "%s, %s tasks".formatted(method, kind),
            own.values(Row::committed),
            y,
            new double[y.length],
            kind.equals("hard") ? ink : ink.hollow());
      }
    }
    return words().panel(plot).panelSize(760, 700).build();
  }

  private FigureBuilder words() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("drawings", drawings.images().name());
    parameters.put("seed", config.seeds().get(0));
    return Words.of(this)
        .with("credit", drawings.credit())
        .with(
            "agreement",
            Words.shared(drawings.official() ? new LiveOnOmniglot() : new LiveOnGlyphs()))
        .parameters(parameters)
        .figure();
  }
}
