package org.tasklandscape.explore.platform;

import java.util.random.RandomGenerator;

/**
 * L64X128MixRandom: s ← Ms + a and a xoroshiro128 (x₀, x₁), mixed by Lea's function of s + x₀; bit
 * by bit the numbers of the JDK's.
 *
 * @param <T> the type that callers name
 */
public final class RandomGeneratorFactory<T extends RandomGenerator> {
  private static final String NAME = "L64X128MixRandom";
  private static final long MULTIPLIER = 0xd1342543de82ef95L;
  private static final long SILVER = 0x6A09E667F3BCC909L;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private RandomGeneratorFactory() {}

  /**
   * The factory.
   *
   * @param name of the algorithm
   * @param <T> the type that the caller names
   * @return the factory
   * @throws IllegalArgumentException unless the algorithm is L64X128MixRandom
   */
  public static <T extends RandomGenerator> RandomGeneratorFactory<T> of(String name) {
    if (!name.equals(NAME)) {
      throw new IllegalArgumentException("the algorithm must be " + NAME + ", got " + name);
    }
    return new RandomGeneratorFactory<>();
  }

  /**
   * A generator at its beginning.
   *
   * @param seed any
   * @return the generator
   */
  @SuppressWarnings("unchecked")
  public T create(long seed) {
    return (T) new Mix(seed);
  }

  private static final class Mix implements RandomGenerator {
    private final long a;
    private long s = 1;
    private long x0;
    private long x1;

    Mix(long given) {
      long seed = given ^ SILVER;
      a = mix(seed, 33, 0xff51afd7ed558ccdL, 33, 0xc4ceb9fe1a85ec53L, 33) | 1;
      x0 = stafford(seed);
      x1 = stafford(seed + GOLDEN);
    }

    @Override
    public long nextLong() {
      long result = mix(s + x0, 32, 0xdaba0b6eb09322e3L, 32, 0xdaba0b6eb09322e3L, 32);
      s = MULTIPLIER * s + a;
      long q1 = x1 ^ x0;
      x0 = Long.rotateLeft(x0, 24) ^ q1 ^ (q1 << 16);
      x1 = Long.rotateLeft(q1, 37);
      return result;
    }

    private static long stafford(long z) {
      return mix(z, 30, 0xbf58476d1ce4e5b9L, 27, 0x94d049bb133111ebL, 31);
    }

    private static long mix(long z, int first, long m, int second, long n, int third) {
      long mixed = (z ^ (z >>> first)) * m;
      mixed = (mixed ^ (mixed >>> second)) * n;
      return mixed ^ (mixed >>> third);
    }
  }
}
