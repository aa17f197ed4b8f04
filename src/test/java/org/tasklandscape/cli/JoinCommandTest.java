package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares of a grid, and what puts them together. */
class JoinCommandTest {
  private static final String SMALL =
      "--dimension 2 --scale 1.5 --trials 60 --seed 5 --tasks 2,6,3 --samples 1,10 --steps 0,0.5";

  /** Two pieces a cell, each of a block: of so many α no two blocks fit into a piece. */
  private static final String BLOCKS =
      "--dimension 1 --trials 52 --tasks 1 --samples 2,3 --steps "
          + IntStream.range(0, 7000)
              .mapToObj(i -> String.valueOf(i / 7000.0))
              .collect(Collectors.joining(","));

  @TempDir Path folder;
  private Path whole;
  private Path out;

  @BeforeEach
  void paths() {
    whole = folder.resolve("whole.csv");
    out = folder.resolve("new/grid.csv");
  }

  private CommandRun run(String grid, Path file, String... more) {
    List<String> all = new ArrayList<>(List.of("tradeoff", "--out", file.toString()));
    all.addAll(List.of(grid.split(" ")));
    all.addAll(Arrays.asList(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private void share(String grid, int index, int count) {
    assertThat(run(grid, out, "--share", index + "/" + count).code()).isZero();
  }

  private CommandRun join() {
    return CommandRun.of("join", out.toString());
  }

  private static void assertRefused(CommandRun run, String... message) {
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 9})
  void sharesInAnyNumberAndOrderJoinToTheBytesOfOneRun(int count) throws IOException {
    run(SMALL, whole);
    for (int i = count - 1; i >= 0; i--) {
      assertThat(out).doesNotExist();
      share(SMALL, i, count);
    }
    CommandRun join = join();
    assertThat(join.code()).isZero();
    assertThat(join.out())
        .contains("joined of 6 pieces of " + count + " shares; ", "may be deleted");
    assertThat(out).hasSameBinaryContentAs(whole);
    assertThat(join().code()).isZero();
    assertThat(run(SMALL, out, "--resume").code()).isZero();
    assertThat(out).hasSameBinaryContentAs(whole);
  }

  @Test
  void missingPiecesAreNamedByTheirShares() {
    share(SMALL, 1, 3);
    assertRefused(
        join(),
        "grid.csv.parts must hold all 6 pieces to be joined, got 2: missing are pieces of the shares 0, 2 of 3");
    assertThat(out).doesNotExist();
  }

  @Test
  void strangePiecesAreRefused() throws IOException {
    share(SMALL, 0, 1);
    Path parts = out.resolveSibling("grid.csv.parts");
    Path piece = parts.resolve("tasks-2-samples-1-block-0.piece");
    byte[] own = Files.readAllBytes(piece);
    run(SMALL.replace("--seed 5", "--seed 6"), folder.resolve("other.csv"), "--share", "0/1");
    Files.copy(
        folder.resolve("other.csv.parts").resolve(piece.getFileName()), parts.resolve("x.piece"));
    assertRefused(join(), "grid.csv.parts must hold pieces of this run alone, got x");
    Files.move(parts.resolve("x.piece"), piece, StandardCopyOption.REPLACE_EXISTING);
    assertRefused(join(), piece + ": must be a piece of this run, got one of another");
    assertRefused(
        run(SMALL, out, "--share", "0/1", "--resume"),
        piece + ": must be a piece of this run, got one of another");
    own[own.length / 2] ^= 1;
    Files.write(piece, own);
    assertRefused(join(), piece + ": must end with the SHA-256 of what stands before it");
    assertThat(out).doesNotExist();
  }

  @Test
  void sharesOfAnotherRunOrInAnotherNumberAreRefused() {
    share(SMALL, 0, 3);
    assertRefused(
        run(SMALL, out, "--share", "1/4"),
        "manifest.json: shares must be 3, as in the shares before, got 4");
    assertRefused(
        run(SMALL.replace("--seed 5", "--seed 6"), out, "--share", "1/3"),
        "manifest.json: plan.seed must be 5, as in the shares before, got 6");
    assertRefused(
        run(SMALL.replace("2,6,3", "2,6"), out, "--share", "1/3"),
        "manifest.json: plan.tasks must be [2,6,3], as in the shares before, got [2,6]");
    assertRefused(
        run(SMALL, out, "--share", "0/3"),
        "--out must be without results, or --resume be given, got ");
    assertThat(run(SMALL, out, "--share", "0/3", "--resume").code()).isZero();
    assertRefused(run(SMALL, out, "--share", "3/3"), "--share: a share must be I/N");
    assertRefused(CommandRun.of("join", folder.resolve("none").toString()), "none.parts: must be");
  }

  /** Pieces of a cell that another process left count as done, also for a run without shares. */
  @Test
  void aRunGoesOnFromPieces() throws IOException {
    run(BLOCKS, whole);
    share(BLOCKS, 1, 4);
    Path parts = out.resolveSibling("grid.csv.parts");
    assertRefused(run(BLOCKS, out), "--out must be without results, or --resume be given, got ");
    Files.delete(parts.resolve("manifest.json"));
    assertThat(run(BLOCKS, out, "--resume").code()).isZero();
    assertThat(out).hasSameBinaryContentAs(whole);
    assertThat(parts).doesNotExist();
  }
}
