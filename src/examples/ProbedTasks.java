import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Prints the example of the command probe: tasks of isotropic regression in two dimensions, seen
 * from NAL's solution at the origin; half of them are flat, their optima packed and far away.
 *
 * <p>usage: java ProbedTasks.java TASKS SEED
 */
class ProbedTasks {
  private static final double STEP = 0.9;

  public static void main(String[] args) {
    if (args.length != 2) {
      System.err.println("must have two arguments, TASKS and SEED, got " + args.length);
      System.exit(64);
    }
    int tasks = Integer.parseInt(args[0]);
    var random = new Random(Long.parseLong(args[1]));
    double[][] ways = new double[tasks][2];
    var list = new StringJoiner(",\n", "  \"tasks\": [\n", "\n  ]");
    for (int i = 0; i < tasks; i++) {
      boolean hard = i % 2 == 1;
      double curvature = hard ? 0.1 : 1;
      double spread = hard ? 0.05 : 0.3;
      ways[i][0] = (hard ? 1.8 : -0.2) + spread * random.nextGaussian();
      ways[i][1] = spread * random.nextGaussian();
      double before = curvature * product(ways[i], ways[i]) / 2;
      double kept = (1 - STEP * curvature) * (1 - STEP * curvature);
      String name = (hard ? "flat " : "steep ") + (i + 1);
      list.add(
          String.format(
              Locale.ROOT,
              "    {\"name\": \"%s\", \"weight\": 1, \"before\": %.8f, \"after\": %.8f, \"rest\": 0}",
              name,
              before,
              before * kept));
    }
    var gram = new StringJoiner(",\n", "  \"gram\": [\n", "\n  ]");
    for (double[] one : ways) {
      var row = new StringJoiner(", ", "    [", "]");
      for (double[] other : ways) {
        row.add(String.format(Locale.ROOT, "%.8f", product(one, other)));
      }
      gram.add(row.toString());
    }
    System.out.print("{\n" + list + ",\n" + gram + "\n}\n");
  }

  private static double product(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1];
  }
}
