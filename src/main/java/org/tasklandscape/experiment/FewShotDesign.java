package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.List;
import org.tasklandscape.fewshot.ConvNetwork;
import org.tasklandscape.fewshot.EpisodeShape;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.files.ProjectHome;

/**
 * An experiment of this project: its configuration {@code src/fewshot/NAME.json}, which trains the
 * networks and tells captions what was trained, and the tables in {@code src/fewshot/NAME}.
 *
 * @param name of the configuration and of the folder of tables
 * @param config NAL, and the method whose gain over it is asked for
 */
public record FewShotDesign(String name, TrainingConfig config) {
  private static final String HOME = "src/fewshot/";

  /**
   * Checks the methods.
   *
   * @throws IllegalArgumentException if they are not NAL and another
   */
  public FewShotDesign {
    List<TrainingPlan.Method> methods = config.trainingMethods();
    if (methods.size() != 2 || methods.get(0) != TrainingPlan.Method.NAL) {
      throw new IllegalArgumentException(
          "%s: methods must be nal and another, got %s".formatted(name, config.methods()));
    }
  }

  /** {@return the landscape of drawings (theory 6)} */
  public static FewShotDesign landscape() {
    return committed("landscape");
  }

  /** {@return tasks within the alphabets of Omniglot} */
  public static FewShotDesign natural() {
    return committed("natural");
  }

  /** {@return tasks across and within the superclasses of CIFAR-100} */
  public static FewShotDesign cifar100() {
    return committed("cifar100");
  }

  private static FewShotDesign committed(String name) {
    Path file = ProjectHome.find().resolve(HOME + name + ".json");
    return new FewShotDesign(name, TrainingConfig.read(file));
  }

  /** {@return the file of the configuration, as captions name it} */
  public String configuration() {
    return HOME + name + ".json";
  }

  /** {@return where the committed tables are} */
  public Path folder() {
    return ProjectHome.find().resolve(HOME + name);
  }

  /** {@return the names of the landscapes} */
  public List<String> landscapes() {
    return config.kind().landscapes();
  }

  /** {@return the kinds of test tasks, the easy one first} */
  public List<String> tests() {
    return config.kind().tests();
  }

  /** {@return NAL, and the method whose gain over it is asked for} */
  public List<TrainingPlan.Method> methods() {
    return config.trainingMethods();
  }

  /** {@return how many tasks of an iteration are hard where methods are compared: half} */
  public int half() {
    return TrainingPlan.TASKS / 2;
  }

  /** {@return the sizes of a task} */
  public EpisodeShape shape() {
    return config.kind().shape();
  }

  /** {@return the network that is trained} */
  public ConvNetwork network() {
    return config.kind().network();
  }

  /** {@return how the second method trains, on half hard tasks} */
  public TrainingPlan plan() {
    return config.plan(new TrainedAlike(landscapes().get(0), half(), methods().get(1)));
  }

  /** {@return how every network is examined} */
  public Examination examination() {
    return config.examination();
  }
}
