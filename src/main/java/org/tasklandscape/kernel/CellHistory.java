package org.tasklandscape.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dflib.jjava.jupyter.messages.request.HistoryRequest;

/** The cells of this session, for front ends that look back. Earlier sessions are not kept. */
final class CellHistory {
  private static final int SESSION = 1;

  private record Cell(int number, String input, String output) {}

  private final List<Cell> cells = new ArrayList<>();

  /** Adds a cell that was run; {@code output} may be null. */
  void add(int number, String input, String output) {
    cells.add(new Cell(number, input, output));
  }

  /**
   * What a front end asks for.
   *
   * @return for each cell, oldest first, the number of the session, its own, and its input, or a
   *     list of input and output if outputs are asked for
   */
  List<List<Object>> answer(HistoryRequest request) {
    Stream<Cell> chosen =
        switch (request.getAccessType()) {
          case TAIL -> last(cells, ((HistoryRequest.Tail) request).getMaxReturnLength());
          case RANGE -> range((HistoryRequest.Range) request);
          case SEARCH -> search((HistoryRequest.Search) request);
        };
    return chosen.map(cell -> entry(cell, request.includeOutput())).toList();
  }

  /** Cells from a number to before another; the session may be told absolutely or as 0, this. */
  private Stream<Cell> range(HistoryRequest.Range range) {
    boolean here = range.getSessionIndex() == 0 || range.getSessionIndex() == SESSION;
    int stop = range.getStop() <= 0 ? Integer.MAX_VALUE : range.getStop();
    return cells.stream()
        .filter(cell -> here && cell.number() >= range.getStart() && cell.number() < stop);
  }

  /** The last cells that fit a pattern with {@code *} and {@code ?}. */
  private Stream<Cell> search(HistoryRequest.Search search) {
    String glob = search.getPattern() == null ? "*" : search.getPattern();
    String regex = Pattern.quote(glob).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    Pattern pattern = Pattern.compile(regex, Pattern.DOTALL);
    List<Cell> found =
        cells.stream().filter(cell -> pattern.matcher(cell.input()).matches()).toList();
    if (search.filterUnique()) {
      Map<String, Cell> latest = new LinkedHashMap<>();
      for (Cell cell : found) {
        latest.remove(cell.input());
        latest.put(cell.input(), cell);
      }
      found = List.copyOf(latest.values());
    }
    return last(found, search.getMaxReturnLength());
  }

  /** The last cells; all if the number is not positive. */
  private static Stream<Cell> last(List<Cell> cells, int number) {
    int count = number <= 0 ? cells.size() : Math.min(number, cells.size());
    return cells.subList(cells.size() - count, cells.size()).stream();
  }

  private static List<Object> entry(Cell cell, boolean output) {
    Object content =
        output
            ? Stream.of(cell.input(), cell.output() == null ? "" : cell.output()).toList()
            : cell.input();
    return List.of(SESSION, cell.number(), content);
  }
}
