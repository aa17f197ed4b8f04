package org.tasklandscape.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.diagnosis.TaskMoments;

class TaskTableReaderTest {
  private static final long MEMORY = 1 << 26;

  static TaskTableReader reader(int threads) {
    return new TaskTableReader(ExampleTable.COLUMNS, threads, MEMORY);
  }

  static TableSummary read(byte[] bytes) throws IOException {
    return reader(2).read(new ByteArrayInputStream(bytes), count -> {});
  }

  private static TableSummary read(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  private static TableSummary read(String text, int chunk, int threads) throws IOException {
    InputStream in = new ByteArrayInputStream(text.getBytes(UTF_8));
    return reader(threads).sums(new ChunkSource(in, chunk)).take();
  }

  /** The definition of the moments, in two passes over the rows as they were meant. */
  private static void assertHolds(TableSummary table, ExampleTable example) {
    assertThat(table.features()).containsExactly("x1", "x2");
    assertThat(table.tasks().stream().map(TaskMoments::task))
        .containsExactlyElementsOf(example.rows().keySet());
    assertThat(table.rows())
        .isEqualTo(example.rows().values().stream().mapToLong(List::size).sum());
    for (TaskMoments task : table.tasks()) {
      List<double[]> rows = example.rows().get(task.task());
      assertThat(task.rows()).isEqualTo(rows.size());
      double[] mean = new double[3];
      rows.forEach(row -> Arrays.setAll(mean, i -> mean[i] + row[i] / rows.size()));
      assertThat(task.mean()).containsExactly(mean, within(1e-9));
      int k = 0;
      for (int i = 0; i < 3; i++) {
        for (int j = i; j < 3; j++) {
          double sum = 0;
          for (double[] row : rows) {
            sum += (row[i] - mean[i]) * (row[j] - mean[j]);
          }
          assertThat(task.cross()[k++]).isCloseTo(sum, within(1e-6));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1|comma|LF", "2|comma|CRLF", "3|semicolon|LF", "4|tab|CRLF", "5|semicolon|CR"})
  void rowsAreWhatTheyMean(long seed, String separator, String end) throws IOException {
    char by = separator.equals("comma") ? ',' : separator.equals("tab") ? '\t' : ';';
    String lineEnd = end.replace("LF", "\n").replace("CR", "\r");
    ExampleTable example = ExampleTable.of(seed, 300, by, lineEnd);
    assertHolds(read(example.text()), example);
  }

  /** Chunks end inside quotes, between CR and LF, inside a character of four bytes. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 16, 61, 200, 1000})
  void chunksOfAnySizeGiveTheSameRows(int size) throws IOException {
    for (String lineEnd : List.of("\n", "\r\n", "\r")) {
      ExampleTable example = ExampleTable.of(size, 120, ',', lineEnd);
      assertHolds(read(example.text(), size, 2), example);
    }
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBits() throws IOException {
    String text = ExampleTable.of(9, 3000, ',', "\n").text();
    TableSummary one = read(text, 500, 1);
    for (int threads : new int[] {2, 3, 8}) {
      assertThat(read(text, 500, threads)).isEqualTo(one);
    }
  }

  /** Shuffled, cut anywhere, on any number of threads: the same bits, by the tasks' names. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 300, 5000})
  void momentsDependOnTheRowsAlone(int chunk) throws IOException {
    List<String> rows = new ArrayList<>();
    var random = new SplittableRandom(chunk);
    for (int i = 0; i < 2000; i++) {
      double scale = Math.pow(10, random.nextInt(12) - 6);
      rows.add(
          "task %d,%s,%s,%s%n"
              .formatted(
                  random.nextInt(7),
                  scale * random.nextGaussian(),
                  random.nextGaussian(),
                  random.nextInt(9)));
    }
    Set<TaskMoments> first = Set.copyOf(read(table(rows), 1 << 16, 1).tasks());
    assertThat(first).hasSize(7);
    for (int threads = 1; threads < 4; threads++) {
      Collections.shuffle(rows, new Random(threads));
      assertThat(Set.copyOf(read(table(rows), chunk, threads).tasks())).isEqualTo(first);
    }
  }

  private static String table(List<String> rows) {
    return "task,x1,x2,y\n" + String.join("", rows);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
    assertThat(read("\ufefftask,x1,x2,y\na,1,2,3\n").rows()).isEqualTo(1);
    assertThat(read("\ufeff\"task\",x1,x2,y\na,1,2,3\n").rows()).isEqualTo(1);
  }

  /** The separator is the one under which the header has the task and the target. */
  @Test
  void otherSeparatorsMayStandInNames() throws IOException {
    TableSummary table = read("task;y;a,b,c,d;x1;x2\nt,u;3;0;1;2\n");
    assertThat(table.tasks().get(0).task()).isEqualTo("t,u");
    assertThat(table.tasks().get(0).mean()).containsExactly(1, 2, 3);
  }

  @Test
  void withoutAChoiceAllOtherColumnsAreFeatures() throws IOException {
    var columns = new ColumnChoice("t", "y", List.of());
    String text = "b,t,a,y,c\n1,first,2,3,4\n";
    TableSummary table =
        new TaskTableReader(columns, 1, MEMORY)
            .read(new ByteArrayInputStream(text.getBytes(UTF_8)), count -> {});
    assertThat(table.features()).containsExactly("b", "a", "c");
    assertThat(table.tasks().get(0).mean()).containsExactly(1, 2, 4, 3);
  }

  @Test
  void featuresComeInTheOrderOfTheChoice() throws IOException {
    var columns = new ColumnChoice("t", "y", List.of("c", "a"));
    String text = "a,t,b,y,c\n1,first,no number,3,4\n";
    TableSummary table =
        new TaskTableReader(columns, 1, MEMORY)
            .read(new ByteArrayInputStream(text.getBytes(UTF_8)), count -> {});
    assertThat(table.features()).containsExactly("c", "a");
    assertThat(table.tasks().get(0).mean()).containsExactly(4, 1, 3);
  }

  @Test
  void numbersAreReadToTheLastBit() throws IOException {
    String[] numbers = {
      "0.1",
      "-1.7976931348623157e308",
      "4.9E-324",
      "+3",
      " 2.5 ",
      "1.",
      ".5",
      "123456789012345678",
      "2.2250738585072012e-308",
      "9007199254740993",
      "-0"
    };
    for (String number : numbers) {
      TableSummary table = read("task,x1,x2,y\na,%s,0,0\n".formatted(number));
      assertThat(table.tasks().get(0).mean()[0]).isEqualTo(Double.parseDouble(number));
    }
  }

  /** A large offset costs no digits: chunks of few rows, merged hundreds of times. */
  @Test
  void aLargeOffsetCostsNoDigits() throws IOException {
    var text = new StringBuilder("task,x1,x2,y\n");
    for (int i = 0; i < 6000; i++) {
      text.append("a,%d.5,%d,0\n".formatted(1_000_000_000 + i % 7, i % 3));
    }
    TaskMoments task = read(text.toString(), 300, 2).tasks().get(0);
    double mean = 0;
    double square = 0;
    for (int i = 0; i < 6000; i++) {
      mean += i % 7 / 6000.0;
    }
    for (int i = 0; i < 6000; i++) {
      square += (i % 7 - mean) * (i % 7 - mean);
    }
    assertThat(task.cross()[0]).isCloseTo(square, within(1e-9 * square));
  }

  @Test
  void moreTasksThanMemoryHoldsAreRefused() {
    var text = new StringBuilder("task,x1,x2,y\n");
    for (int i = 0; i < 3000; i++) {
      text.append("task ").append(i).append(",1,2,3\n");
    }
    var small = new TaskTableReader(ExampleTable.COLUMNS, 2, 1 << 20);
    assertThatThrownBy(
            () ->
                small.read(new ByteArrayInputStream(text.toString().getBytes(UTF_8)), count -> {}))
        .isInstanceOf(TableException.class)
        .hasMessage(
            "must have tasks whose sums fit into 1 MiB, 1084 bytes each with 2 features, got task"
                + " number 954, \"task 953\"; java -Xmx gives more memory");
  }

  /** For what follows on this thread, should reading not have been stopped. */
  @AfterEach
  void clearTheInterrupt() {
    Thread.interrupted();
  }

  @Test
  void anInterruptStopsIt() {
    String text = ExampleTable.of(12, 2000, ',', "\n").text();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> read(text, 100, 2)).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
