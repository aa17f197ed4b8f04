package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.JsonDifference;
import org.tasklandscape.files.Sealed;
import org.tasklandscape.sweep.PieceFolder;
import org.tasklandscape.sweep.PieceFolder.Piece;
import org.tasklandscape.sweep.Share;

/**
 * What all shares of a run agree on, beside their pieces: whoever is first writes it, and each
 * other must bring the same.
 *
 * @param command which makes the pieces
 * @param version of this program
 * @param shares how many there are
 * @param plan all that was asked for
 * @param probe what shows which bits the machine of the first share computes; empty if all compute
 *     the same
 */
record RunManifest(String command, String version, int shares, JsonNode plan, String probe) {
  private static final String FILE = "manifest.json";

  static RunManifest of(String command, Share share, JsonNode plan) {
    return new RunManifest(command, program(), share.count(), plan, "");
  }

  /** The same, for work whose bits depend on the machine. */
  RunManifest proving(String bits) {
    return new RunManifest(command, version, shares, plan, bits);
  }

  private static String program() {
    return new ManifestVersion().getVersion()[0];
  }

  /** The pieces of a run, which all that they depend on names, and the program's version. */
  static PieceFolder pieces(Path folder, JsonNode parameters) {
    byte[] text = (program() + "\n" + Json.text(parameters)).getBytes(StandardCharsets.UTF_8);
    return new PieceFolder(folder, Sealed.hash(text));
  }

  /** Reads the manifest of a folder of pieces. */
  static RunManifest read(Path folder) {
    Path file = folder.resolve(FILE);
    if (Files.notExists(file)) {
      throw new IllegalArgumentException(
          folder + ": must be there with the " + FILE + " of a run with --share, got none");
    }
    JsonNode tree = Json.object(file);
    var found =
        new RunManifest(
            tree.path("command").asText(),
            tree.path("version").asText(),
            tree.path("shares").asInt(),
            tree.path("plan"),
            tree.path("probe").asText());
    if (!found.version.equals(program())) {
      throw new IllegalArgumentException(
          "%s: must be of %s, got %s".formatted(file, program(), found.version));
    }
    if (found.shares < 1 || !found.plan.isObject()) {
      throw new IllegalArgumentException(
          "%s: must have a plan and at least one share, got %s and %d"
              .formatted(file, found.plan.isObject() ? "a plan" : "none", found.shares));
    }
    return found;
  }

  /** Writes it where there is none, and compares it with what is there. */
  void agree(Path folder) {
    Path file = folder.resolve(FILE);
    ObjectNode own = tree();
    // Shares of one array begin at once: whoever is first writes it.
    AtomicFile.writeIfAbsent(file, Json.text(own));
    JsonNode first = Json.object(file);
    requireSameBits(first.path("maker").asText(), first.path("probe").asText());
    // Who was first is not what must agree.
    own.set("maker", first.path("maker"));
    JsonDifference.first(first, own)
        .ifPresent(
            difference -> {
              throw new IllegalArgumentException(
                  "%s: %s must be %s, as in the shares before, got %s"
                      .formatted(file, difference.key(), difference.one(), difference.other()));
            });
  }

  private ObjectNode tree() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("command", command);
    tree.put("version", version);
    tree.put("shares", shares);
    tree.put("probe", probe);
    tree.put("maker", Piece.machine());
    tree.set("plan", plan);
    return tree;
  }

  /** Refuses to go together with a machine that computes other bits. */
  void requireSameBits(String maker, String bits) {
    if (!bits.equals(probe)) {
      throw SameBits.refused(Piece.machine(), maker);
    }
  }

  /**
   * Refuses pieces that are missing, naming the shares that they are of, and pieces of none.
   *
   * @param labels all pieces of the run, in order
   * @param more pieces that may be there too
   */
  void requireComplete(PieceFolder pieces, List<String> labels, String... more) {
    List<String> strangers = new ArrayList<>(pieces.labels());
    var wanted = new HashSet<>(labels);
    var there = new HashSet<>(strangers);
    there.retainAll(wanted);
    strangers.removeAll(wanted);
    strangers.removeAll(List.of(more));
    if (!strangers.isEmpty()) {
      throw new IllegalArgumentException(
          "%s must hold pieces of this run alone, got %s"
              .formatted(pieces.folder(), strangers.get(0)));
    }
    var missing = new TreeSet<Integer>();
    for (int i = 0; i < labels.size(); i++) {
      if (!there.contains(labels.get(i))) {
        missing.add(Share.with(i, labels.size(), shares).index());
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "%s must hold all %d pieces to be joined, got %d: missing are pieces of the shares %s of %d"
              .formatted(pieces.folder(), labels.size(), there.size(), listed(missing), shares));
    }
  }

  private static String listed(TreeSet<Integer> shares) {
    int shown = 20;
    String first =
        shares.stream().limit(shown).map(String::valueOf).collect(Collectors.joining(", "));
    return shares.size() > shown ? first + ", …" : first;
  }
}
