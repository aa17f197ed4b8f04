import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.SplittableRandom;

/**
 * Writes a simulated table of regression tasks, every other one hard, as data for {@code diagnose}:
 * inputs are N(0, ρI) with ρ = 1 for easy and 0.1 for hard tasks, optima N(c, 0.01 I) with c = 0 for
 * easy and (4, 0, …, 0) for hard tasks, and y = ⟨w*, x⟩ + N(0, 0.01). Runs from its source:
 *
 * <p>{@code java src/examples/SimulatedTasks.java TASKS ROWS FEATURES SEED > tasks.csv}
 *
 * <p>with ROWS rows of each task, one of every task after the other.
 */
final class SimulatedTasks {
  private static final double SCALE = 1e3;
  private static final int DECIMALS = 3;

  private final SplittableRandom random;
  private final double[][] optima;
  private final double[] deviation;
  private final OutputStream out;
  private final byte[] digits = new byte[24];

  private SimulatedTasks(int tasks, int features, long seed, OutputStream out) {
    random = new SplittableRandom(seed);
    optima = new double[tasks][features];
    deviation = new double[tasks];
    this.out = out;
    for (int task = 0; task < tasks; task++) {
      boolean hard = task % 2 == 1;
      deviation[task] = Math.sqrt(hard ? 0.1 : 1);
      for (int i = 0; i < features; i++) {
        double centre = hard && i == 0 ? 4 : 0;
        optima[task][i] = centre + 0.1 * random.nextGaussian();
      }
    }
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      System.err.println("must have TASKS ROWS FEATURES SEED, got " + args.length + " arguments");
      System.exit(64);
    }
    int features = Integer.parseInt(args[2]);
    try (OutputStream out = new BufferedOutputStream(System.out, 1 << 16)) {
      new SimulatedTasks(Integer.parseInt(args[0]), features, Long.parseLong(args[3]), out)
          .write(Integer.parseInt(args[1]), features);
    }
  }

  private void write(int rows, int features) throws IOException {
    text("task");
    for (int i = 1; i <= features; i++) {
      text(",x" + i);
    }
    text(",y\n");
    double[] x = new double[features];
    for (int row = 0; row < rows; row++) {
      for (int task = 0; task < optima.length; task++) {
        text("task " + (task + 1));
        double y = 0.1 * random.nextGaussian();
        for (int i = 0; i < features; i++) {
          // As it will be read, so that the noise is what it is said to be.
          x[i] = Math.rint(SCALE * deviation[task] * random.nextGaussian()) / SCALE;
          y += optima[task][i] * x[i];
          number(x[i]);
        }
        number(y);
        out.write('\n');
      }
    }
  }

  private void text(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      out.write(text.charAt(i));
    }
  }

  /** A comma and three decimals. */
  private void number(double value) throws IOException {
    long rest = Math.round(SCALE * Math.abs(value));
    int start = digits.length;
    for (int place = 0; place <= DECIMALS || rest > 0; place++) {
      if (place == DECIMALS) {
        digits[--start] = '.';
      }
      digits[--start] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    out.write(',');
    if (value < 0) {
      out.write('-');
    }
    out.write(digits, start, digits.length - start);
  }
}
