package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.tasklandscape.experiment.KeyedRun;
import org.tasklandscape.experiment.KeyedTable;
import org.tasklandscape.experiment.RunFolder;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.sweep.PieceFolder;

/**
 * A folder of results that this process alone may write to, until it is closed.
 *
 * @param out where
 * @param ledger of its results
 * @param pieces of runs that are in no table yet
 * @param tables that runs have rows in
 */
record HeldFolder(Path out, Ledger ledger, PieceFolder pieces, List<? extends KeyedTable> tables)
    implements AutoCloseable {
  /** Takes hold of a folder that is empty, or to be gone on with. */
  static HeldFolder of(
      Path out, JsonNode config, List<? extends KeyedTable> tables, boolean resume) {
    Path file = RunFile.in(out);
    PieceFolder pieces = RunManifest.pieces(RunFile.parts(out), config);
    Ledger ledger = Ledger.open(file, config, resume, RunFolder.results(out, tables));
    try {
      if (!resume) {
        pieces.requireNone();
      }
      return new HeldFolder(out, ledger, pieces, tables);
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  /** Its tables, with what is finished of these runs. */
  <R extends KeyedRun> RunFolder<R> of(List<R> runs) {
    return RunFolder.open(out, tables, runs, ledger, pieces);
  }

  @Override
  public void close() {
    ledger.close();
  }
}
