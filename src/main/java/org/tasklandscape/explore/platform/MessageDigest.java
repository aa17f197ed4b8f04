package org.tasklandscape.explore.platform;

import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** SHA-256 (FIPS 180-4) of one short message. */
public final class MessageDigest {
  private static final String NAME = "SHA-256";
  private static final int BLOCK = 64;
  private static final int ROUNDS = 64;
  private static final int WORDS = 8;
  private static final int[] ROOTS = roots(ROUNDS, 3);
  private static final int[] START = roots(WORDS, 2);

  private MessageDigest() {}

  /**
   * The digest.
   *
   * @param name of the algorithm
   * @return the digest
   * @throws NoSuchAlgorithmException unless the algorithm is SHA-256
   */
  public static MessageDigest getInstance(String name) throws NoSuchAlgorithmException {
    if (!name.equals(NAME)) {
      throw new NoSuchAlgorithmException("the digest must be " + NAME + ", got " + name);
    }
    return new MessageDigest();
  }

  /**
   * The digest of a message.
   *
   * @param message its bytes
   * @return 32 bytes
   */
  public byte[] digest(byte[] message) {
    byte[] padded = Arrays.copyOf(message, (message.length + 8) / BLOCK * BLOCK + BLOCK);
    padded[message.length] = (byte) 0x80;
    long bits = 8L * message.length;
    for (int i = 0; i < 8; i++) {
      padded[padded.length - 1 - i] = (byte) (bits >>> (8 * i));
    }
    int[] state = START.clone();
    for (int from = 0; from < padded.length; from += BLOCK) {
      compress(state, schedule(padded, from));
    }
    byte[] digest = new byte[4 * WORDS];
    for (int i = 0; i < digest.length; i++) {
      digest[i] = (byte) (state[i / 4] >>> (24 - 8 * (i % 4)));
    }
    return digest;
  }

  private static int[] schedule(byte[] bytes, int from) {
    int[] w = new int[ROUNDS];
    for (int i = 0; i < BLOCK; i++) {
      w[i / 4] |= (bytes[from + i] & 0xff) << (24 - 8 * (i % 4));
    }
    for (int i = 16; i < ROUNDS; i++) {
      int a = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      int b = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = w[i - 16] + a + w[i - 7] + b;
    }
    return w;
  }

  private static void compress(int[] state, int[] w) {
    int[] v = state.clone();
    for (int i = 0; i < ROUNDS; i++) {
      int mixed = turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25);
      int first = v[7] + mixed + ((v[4] & v[5]) ^ (~v[4] & v[6])) + ROOTS[i] + w[i];
      int spread = turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22);
      int second = spread + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
      System.arraycopy(v, 0, v, 1, WORDS - 1);
      v[4] += first;
      v[0] = first + second;
    }
    for (int i = 0; i < WORDS; i++) {
      state[i] += v[i];
    }
  }

  private static int turn(int word, int places) {
    return Integer.rotateRight(word, places);
  }

  /** The first 32 bits of the fractions of the roots of the first primes. */
  private static int[] roots(int count, int degree) {
    int[] words = new int[count];
    int prime = 1;
    for (int i = 0; i < count; i++) {
      do {
        prime++;
      } while (!isPrime(prime));
      words[i] = fraction(prime, degree);
    }
    return words;
  }

  private static boolean isPrime(int n) {
    for (int i = 2; i * i <= n; i++) {
      if (n % i == 0) {
        return false;
      }
    }
    return true;
  }

  /** 52 bits hold the root's whole part, at most 17, and 32 bits behind the point. */
  private static int fraction(int prime, int degree) {
    double root = degree == 2 ? Math.sqrt(prime) : Math.cbrt(prime);
    return (int) (long) ((root - Math.floor(root)) * 0x1p32);
  }
}
