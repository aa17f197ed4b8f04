package org.tasklandscape.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** What happens to files: bytes flipped, lost, doubled, put in, or cut off at the end. */
public final class Damage {
  private static final byte[] SPECIAL =
      "\0\t\n\r\"',;{}[]:-+.eE0\u001b".getBytes(StandardCharsets.US_ASCII);

  private Damage() {}

  /** A damaged copy, of the same length or another. */
  public static byte[] of(byte[] sound, SplittableRandom random) {
    byte[] bytes = sound;
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      bytes = once(bytes, random);
    }
    return bytes;
  }

  private static byte[] once(byte[] bytes, SplittableRandom random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(20));
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    switch (random.nextInt(6)) {
      case 0 -> out.write(bytes, to, bytes.length - to);
      case 1 -> {
        out.write(bytes, from, to - from);
        out.write(bytes, from, bytes.length - from);
      }
      case 2 -> {
        out.write(SPECIAL[random.nextInt(SPECIAL.length)]);
        out.write(bytes, from, bytes.length - from);
      }
      case 3 -> {
        out.write(random.nextInt(256));
        out.write(bytes, Math.min(bytes.length, from + 1), Math.max(0, bytes.length - from - 1));
      }
      case 4 -> {
        out.write(from < bytes.length ? bytes[from] ^ (1 << random.nextInt(8)) : '\n');
        out.write(bytes, Math.min(bytes.length, from + 1), Math.max(0, bytes.length - from - 1));
      }
      default -> {
        // Cut off.
      }
    }
    return out.toByteArray();
  }
}
