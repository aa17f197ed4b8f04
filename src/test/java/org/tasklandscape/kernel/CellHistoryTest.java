package org.tasklandscape.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dflib.jjava.jupyter.messages.request.HistoryRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CellHistoryTest {
  private final CellHistory history = new CellHistory();

  @BeforeEach
  void runCells() {
    history.add(1, "int a = 1;", null);
    history.add(2, "a + 1", "2");
    history.add(3, "a + 1", "2");
  }

  private List<Object> numbers(HistoryRequest request) {
    return history.answer(request).stream().map(entry -> entry.get(1)).toList();
  }

  @Test
  void theLastCellsAreGivenInTheirOrder() {
    assertThat(numbers(new HistoryRequest.Tail(false, true, 2))).containsExactly(2, 3);
    assertThat(numbers(new HistoryRequest.Tail(false, true, 9))).containsExactly(1, 2, 3);
  }

  @Test
  void aRangeEndsBeforeItsEndAndOtherSessionsAreEmpty() {
    assertThat(numbers(new HistoryRequest.Range(false, true, 0, 1, 3))).containsExactly(1, 2);
    assertThat(numbers(new HistoryRequest.Range(false, true, 1, 2, 0))).containsExactly(2, 3);
    assertThat(numbers(new HistoryRequest.Range(false, true, -1, 1, 3))).isEmpty();
  }

  @Test
  void aPatternMeansTheWholeCellAndMayTakeEachTextOnce() {
    assertThat(numbers(new HistoryRequest.Search(false, true, 9, "a + ?", false)))
        .containsExactly(2, 3);
    assertThat(numbers(new HistoryRequest.Search(false, true, 9, "*a*", true)))
        .containsExactly(1, 3);
    assertThat(numbers(new HistoryRequest.Search(false, true, 1, "*", false))).containsExactly(3);
    assertThat(numbers(new HistoryRequest.Search(false, true, 9, "a", false))).isEmpty();
  }

  @Test
  void anEntryHoldsTheOutputIfAskedFor() {
    assertThat(history.answer(new HistoryRequest.Tail(true, true, 3)))
        .containsExactly(
            List.of(1, 1, List.of("int a = 1;", "")),
            List.of(1, 2, List.of("a + 1", "2")),
            List.of(1, 3, List.of("a + 1", "2")));
    assertThat(history.answer(new HistoryRequest.Tail(false, true, 1)))
        .containsExactly(List.of(1, 3, "a + 1"));
  }
}
