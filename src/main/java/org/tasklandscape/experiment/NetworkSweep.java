package org.tasklandscape.experiment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows of a plan's table: a piece is one of them, as text. */
public final class NetworkSweep extends ConfiguredSweep<NetworkPlan> {
  private static final long serialVersionUID = 1L;

  /**
   * A sweep.
   *
   * @param config the text of a {@link NetworkPlan}
   */
  public NetworkSweep(String config) {
    super(config, NetworkPlan.class);
  }

  @Override
  public String name() {
    return "networks";
  }

  @Override
  public int pieces() {
    return plan().draws() * plan().runs(0).size();
  }

  @Override
  public String label(int index) {
    int each = plan().runs(0).size();
    // Not a format, whose digits would depend on the locale.
    return "draw-" + index / each + "-row-" + index % each;
  }

  @Override
  public long work(int index) {
    return 1;
  }

  @Override
  public byte[] piece(int index) {
    int each = plan().runs(0).size();
    NetworkPlan.Run run = plan().runs(index / each).get(index % each);
    return NetworkRow.train(plan(), run).line().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The table of all pieces.
   *
   * @param pieces the results, in order
   * @return its text
   */
  public static String table(List<byte[]> pieces) {
    List<String> lines = new ArrayList<>(List.of(NetworkRow.header()));
    pieces.forEach(piece -> lines.add(new String(piece, StandardCharsets.UTF_8)));
    return String.join("\n", lines) + "\n";
  }
}
