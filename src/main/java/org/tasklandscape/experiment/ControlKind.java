package org.tasklandscape.experiment;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.control.DirectionTasks;
import org.tasklandscape.control.DiscNavigation;
import org.tasklandscape.control.Locomotion;
import org.tasklandscape.control.RandomisedBody;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.control.VelocityTasks;

/** The families of tasks that policies can be trained on, each with its parameters. */
public enum ControlKind {
  /** Goals in a disc beside the start. */
  DISC(
      Map.of("offset", 1.0, "radius", 1.0, "horizon", 20.0),
      of -> new DiscNavigation(of.number("offset"), of.number("radius"), false, of.horizon())),

  /** Goals on a circle around the start. */
  CIRCLE(
      Map.of("radius", 1.0, "horizon", 20.0),
      of -> new DiscNavigation(0, of.number("radius"), true, of.horizon())),

  /** The half-cheetah at a wanted speed. */
  HALF_CHEETAH_VELOCITY(
      Map.of("fastest", 3.0, "actionScale", 10.0, "horizon", 200.0),
      of ->
          VelocityTasks.halfCheetah()
              .with(of.scaled(Locomotion.halfCheetah()), of.number("fastest"), of.horizon())),

  /** The half-cheetah forward or backward. */
  HALF_CHEETAH_DIRECTION(
      Map.of("actionScale", 10.0, "horizon", 200.0),
      of -> DirectionTasks.halfCheetah(of.scaled(Locomotion.halfCheetah()), of.horizon())),

  /** The walker at a wanted speed. */
  WALKER2D_VELOCITY(
      Map.of("fastest", 10.0, "actionScale", 10.0, "horizon", 200.0),
      of ->
          VelocityTasks.walker2d()
              .with(of.scaled(Locomotion.walker2d(8)), of.number("fastest"), of.horizon())),

  /** Hoppers of random bodies. */
  HOPPER_BODY(
      Map.of("spread", 3.0, "actionScale", 10.0, "horizon", 200.0),
      of -> new RandomisedBody(of.scaled(Locomotion.hopper()), of.number("spread"), of.horizon())),

  /** Walkers of random bodies. */
  WALKER2D_BODY(
      Map.of("spread", 3.0, "actionScale", 10.0, "horizon", 200.0),
      of ->
          new RandomisedBody(of.scaled(Locomotion.walker2d(5)), of.number("spread"), of.horizon()));

  private final Map<String, Double> defaults;
  private final Function<Given, TaskFamily> family;

  ControlKind(Map<String, Double> defaults, Function<Given, TaskFamily> family) {
    this.defaults = new TreeMap<>(defaults);
    this.family = family;
  }

  /** Parameters by name. */
  private record Given(ToDoubleFunction<String> numbers) {
    double number(String name) {
      return numbers.applyAsDouble(name);
    }

    int horizon() {
      double horizon = number("horizon");
      if (horizon != Math.rint(horizon) || Math.abs(horizon) > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("horizon must be a whole number, got " + horizon);
      }
      return (int) horizon;
    }

    Locomotion scaled(Locomotion locomotion) {
      return locomotion.withActionScale(number("actionScale"));
    }
  }

  /**
   * The tasks.
   *
   * @param parameters those that are not as by default, by name
   * @return the family
   * @throws IllegalArgumentException if there is no such parameter, or it is out of range
   */
  TaskFamily family(Map<String, Double> parameters) {
    for (String name : parameters.keySet()) {
      if (!defaults.containsKey(name)) {
        throw new IllegalArgumentException(
            "parameters of %s must be of %s, got %s"
                .formatted(ConstantName.of(this), String.join(", ", defaults.keySet()), name));
      }
    }
    return family.apply(new Given(name -> parameters.getOrDefault(name, defaults.get(name))));
  }
}
