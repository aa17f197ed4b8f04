package org.tasklandscape.explore.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What stands in for Java's own on a page gives the same bits. */
class StandInsTest {
  @Test
  void theGeneratorIsTheJdks() {
    var random = new Random(22);
    for (int i = 0; i < 200; i++) {
      long seed = i < 3 ? i - 1 : random.nextLong();
      RandomGenerator wanted =
          java.util.random.RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      RandomGenerator own = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      for (int k = 0; k < 50; k++) {
        assertThat(own.nextLong()).as("seed %d, number %d", seed, k).isEqualTo(wanted.nextLong());
      }
    }
    assertThatThrownBy(() -> RandomGeneratorFactory.of("L32X64MixRandom"))
        .hasMessage("the algorithm must be L64X128MixRandom, got L32X64MixRandom");
  }

  @Test
  void theDigestIsTheJdks() throws Exception {
    var random = new Random(23);
    for (int length = 0; length < 300; length++) {
      byte[] message = new byte[length];
      random.nextBytes(message);
      assertThat(MessageDigest.getInstance("SHA-256").digest(message))
          .as("%d bytes", length)
          .isEqualTo(java.security.MessageDigest.getInstance("SHA-256").digest(message));
    }
    assertThatThrownBy(() -> MessageDigest.getInstance("MD5"))
        .hasMessage("the digest must be SHA-256, got MD5");
  }

  @Test
  void theFusedSumIsTheJdks() {
    var random = new Random(24);
    for (int i = 0; i < 200_000; i++) {
      double a = number(random, 20);
      double b = number(random, 20);
      double c =
          switch (i % 3) {
            case 0 -> -a * b;
            case 1 -> -a * b * (1 + number(random, 1) * 0x1p-50);
            default -> number(random, 60);
          };
      assertThat(Fused.fma(a, b, c)).as("%s * %s + %s", a, b, c).isEqualTo(Math.fma(a, b, c));
    }
    double infinite = Double.POSITIVE_INFINITY;
    assertThat(Fused.fma(infinite, 2, 1)).isEqualTo(infinite);
    assertThat(Fused.fma(2, 3, -infinite)).isEqualTo(-infinite);
    assertThat(Fused.fma(0, 3, 4)).isEqualTo(4);
    assertThat(Fused.fma(Double.NaN, 1, 1)).isNaN();
  }

  /**
   * c + half of its last digit, less what two roundings lose: the nearest is c, if its digit is
   * odd.
   */
  @Test
  void theFusedSumIsRoundedOnce() {
    for (int i = 1; i < 1000; i += 2) {
      double a = 1 + i * 0x1p-52;
      double b = 0x1p-53 * (1 - i * 0x1p-52);
      double c = 1 + i * 0x1p-52;
      assertThat(Fused.fma(a, b, c)).isEqualTo(Math.fma(a, b, c)).isEqualTo(c);
    }
  }

  /** Of either sign, and of a size of 2 to at most this power. */
  private static double number(Random random, int power) {
    return Math.scalb(2 * random.nextDouble() - 1, random.nextInt(-power, power + 1));
  }

  @Test
  void workRunsAtOnce() throws Exception {
    List<String> done = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(3, DaemonThreads.named("none"));
    Future<Integer> sum = pool.submit(() -> done.size() + 2);
    Future<Integer> failed =
        pool.submit(
            () -> {
              throw new IllegalStateException("no");
            });
    assertThat(sum.get()).isEqualTo(2);
    assertThatThrownBy(failed::get)
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("no");
    assertThat(pool.shutdownNow()).isEmpty();
    var other = new ThreadPoolExecutor(1, 1, 1, null, new LinkedBlockingQueue<>(), null);
    other.allowCoreThreadTimeOut(true);
    other.execute(() -> done.add("work"));
    assertThat(done).containsExactly("work");
    assertThat(ModuleLayer.boot().findModule("any")).isEmpty();
  }

  @Test
  void nobodyWaitsForPermits() {
    var semaphore = new Semaphore(0);
    semaphore.acquireUninterruptibly(0);
    semaphore.release();
    semaphore.acquireUninterruptibly(1);
    assertThatThrownBy(() -> semaphore.acquireUninterruptibly(1))
        .hasMessage("a page has one thread, so permits must be there, got 0 of 1");
  }
}
