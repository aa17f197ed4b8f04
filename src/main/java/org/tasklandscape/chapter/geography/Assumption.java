package org.tasklandscape.chapter.geography;

import java.util.List;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.InputLaw;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;

/** What the theorems assume, dropped: one random environment without it, and whether it obeys. */
enum Assumption {
  /** Nothing is dropped: two isotropic clusters, no noise, one step, n = m. */
  NONE {
    @Override
    boolean obeys(Theorem theorem, RandomStream random) {
      return Drawn.of(theorem, random).obeys(theorem, InputLaw.gaussian());
    }
  },
  /** Labels are noisy. */
  NOISE {
    @Override
    boolean obeys(Theorem theorem, RandomStream random) {
      Drawn drawn = Drawn.of(theorem, random);
      double noise = Drawn.logUniform(random, 0.01, 10);
      return new Drawn(drawn.world.withNoiseVariance(noise), drawn.step)
          .obeys(theorem, InputLaw.gaussian());
    }
  },
  /** Curvatures differ by direction. */
  ANISOTROPY {
    @Override
    boolean obeys(Theorem theorem, RandomStream random) {
      return TurnedTasks.obey(theorem, random);
    }
  },
  /** There are more than two kinds of tasks. */
  MANY_TASKS {
    @Override
    boolean obeys(Theorem theorem, RandomStream random) {
      return ManyKinds.obey(theorem, random);
    }
  },
  /** MAML is trained with another number of samples. */
  OTHER_SAMPLES {
    @Override
    boolean obeys(Theorem theorem, RandomStream random) {
      Drawn drawn = Drawn.of(theorem, random);
      double samples = Math.rint(Drawn.logUniform(random, 5, 1e4));
      Adaptation train = Adaptation.step(drawn.step.innerStep(), samples);
      double gain = drawn.world.compare(train, drawn.step).gain();
      return drawn.allowed(theorem, InputLaw.gaussian()).holds(gain);
    }
  },
  /** Training sees a few tasks, half of each kind, with their exact risks. */
  FEW_TASKS {
    @Override
    boolean obeys(Theorem theorem, RandomStream random) {
      Drawn drawn = Drawn.of(theorem, random);
      int each = 1 + random.nextInt(5);
      TwoClusters even = drawn.world.withHardProbability(0.5);
      Drawn half = new Drawn(even, drawn.step);
      return half.allowed(theorem, InputLaw.gaussian())
          .holds(FewTasks.gain(even, drawn.step, each));
    }
  },
  /** Inputs are not Gaussian; they have the same law in all tasks. */
  OTHER_INPUTS {
    @Override
    boolean obeys(Theorem theorem, RandomStream random) {
      List<InputLaw> laws =
          List.of(InputLaw.rademacher(), InputLaw.student(9), InputLaw.ellipticalStudent(9));
      return Drawn.of(theorem, random).obeys(theorem, laws.get(random.nextInt(laws.size())));
    }
  },
  /** Several steps with the population gradient. */
  SEVERAL_STEPS {
    @Override
    boolean obeys(Theorem theorem, RandomStream random) {
      Drawn drawn = Drawn.of(theorem, random);
      Adaptation steps = Adaptation.population(drawn.step.innerStep(), 2 + random.nextInt(9));
      return new Drawn(drawn.world, steps).obeys(theorem, InputLaw.gaussian());
    }
  };

  /** Whether one random environment without this assumption obeys the theorem. */
  abstract boolean obeys(Theorem theorem, RandomStream random);

  /** Two clusters and a step that fit the premise of a theorem. */
  record Drawn(TwoClusters world, Adaptation step) {

    /** d of 1 to 12, α of 0.1 to 1.9 over ρ_E, m of 5 to 10⁴, all else over decades. */
    static Drawn of(Theorem theorem, RandomStream random) {
      TwoClusters drawn =
          new TwoClusters(
              1 + random.nextInt(12),
              0.05 + 0.9 * random.nextDouble(),
              TwoClusters.easy(logUniform(random, 0.5, 2), logUniform(random, 0.01, 10)),
              TwoClusters.hard(logUniform(random, 0.001, 0.5), logUniform(random, 0.01, 10)),
              logUniform(random, 0.1, 10),
              0);
      TwoClusters world = theorem.premise(drawn);
      double step = (0.1 + 1.8 * random.nextDouble()) / world.easy().curvature();
      double samples = Math.rint(logUniform(random, 5, 1e4));
      return new Drawn(world, theorem.premise(Adaptation.step(step, samples), world));
    }

    static double logUniform(RandomStream random, double low, double high) {
      return low * StrictMath.pow(high / low, random.nextDouble());
    }

    Theorem.Allowed allowed(Theorem theorem, InputLaw inputs) {
      int d = world.dimension();
      double easy = inputs.curvature(world.easy().curvature(), d, step);
      double hard = inputs.curvature(world.hard().curvature(), d, step);
      return theorem.allowed(
          world, (1 - world.hardProbability()) * easy, world.hardProbability() * hard);
    }

    boolean obeys(Theorem theorem, InputLaw inputs) {
      ClusterComparison solved = world.compare(step, step, inputs);
      return allowed(theorem, inputs).holds(solved.gain());
    }
  }
}
