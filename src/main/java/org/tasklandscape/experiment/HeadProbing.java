package org.tasklandscape.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.files.ExactDecimal;
import org.tasklandscape.probe.GradientMeasures;
import org.tasklandscape.probe.HeadProbe;

/**
 * What the last features of NAL's networks tell of MAML's gain, and beside it what others would
 * measure there, on tasks that no training and no examination has had (theory 9.5).
 *
 * @param config whose networks of NAL are probed
 * @param source what they learned from
 * @param kept the networks, as far as they were kept; the others are trained again
 * @param effort on how many tasks
 */
public record HeadProbing(
    TrainingConfig config, TaskSource source, Optional<KeptParameters> kept, Effort effort)
    implements Probing<TrainingConfig.Run> {

  /**
   * On how many tasks a network is probed.
   *
   * @param tasks that the heads are learned from, and as many that judge them
   * @param iterations of FO-MAML from NAL's network
   * @param examined of each kind, on which what these made is examined
   */
  public record Effort(int tasks, int iterations, int examined) {
    /** What was announced. */
    public static final Effort ANNOUNCED = new Effort(160, 10, 50);
  }

  /** What was measured at a network. */
  private record Found(
      HeadProbe head, GradientMeasures slopes, HeadProbe random, double firstOrder) {
    double of(HeadMeasure measure) {
      return switch (measure) {
        case HEAD -> head.gain().value();
        case HARDNESS -> head.landscape().hardness();
        case COHERENCE -> head.landscape().coherence();
        case COSINE -> slopes.cosine();
        case VARIANCE -> slopes.variance();
        case DIVERSITY -> head.landscape().diversity();
        case RANDOM -> random.gain().value();
        case FIRST_ORDER -> firstOrder;
      };
    }
  }

  /**
   * Whether a configuration can be probed.
   *
   * @param config the configuration
   * @throws IllegalArgumentException if it has no network of NAL, or other tasks than permuted ones
   */
  public static void requireSuitable(TrainingConfig config) {
    if (nal(config).isEmpty() || !config.kind().isPermuted()) {
      throw new IllegalArgumentException(
          "must train nal on permuted tasks, got %s on %s"
              .formatted(String.join(", ", config.methods()), config.tasks()));
    }
  }

  private static List<TrainingConfig.Run> nal(TrainingConfig config) {
    return config.runs().stream()
        .filter(run -> run.alike().method() == TrainingPlan.Method.NAL)
        .toList();
  }

  /** {@return the networks that are probed, those of NAL} */
  @Override
  public List<TrainingConfig.Run> runs() {
    return nal(config);
  }

  /**
   * Probes a network.
   *
   * @param run which
   * @return its rows
   */
  @Override
  public RunRows probe(TrainingConfig.Run run) {
    var room = new ProbedDrawings(config, run, source, effort);
    double[] times = new double[4];
    times[0] = System.nanoTime();
    double[] w = kept.filter(all -> all.has(run)).map(all -> all.read(run)).orElseGet(room::train);
    times[1] = System.nanoTime();
    HeadProbe head = room.head(w);
    times[2] = System.nanoTime();
    var told = new Found(head, room.slopes(w), room.head(room.start()), room.gain(w));
    times[3] = System.nanoTime();
    DoubleStream numbers =
        DoubleStream.concat(
            Stream.of(HeadMeasure.values()).mapToDouble(told::of),
            DoubleStream.of(
                head.gain().lower(),
                head.gain().upper(),
                head.nal().value(),
                head.maml().value(),
                head.nalStep(),
                head.mamlStep()));
    List<String> seconds = new ArrayList<>();
    for (int i = 1; i < times.length; i++) {
      seconds.add(KeyedRows.tenths((times[i] - times[i - 1]) / 1e9));
    }
    return new RunRows(
        Map.of(
            HeadTable.HEADS.file(),
            List.of(numbers.mapToObj(ExactDecimal::of).toList()),
            HeadTable.TIMES.file(),
            List.of(seconds)));
  }
}
