package org.tasklandscape.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellOutputTest {
  private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
  private final CellOutput output =
      new CellOutput((error, text) -> sent.add((error ? "e:" : "o:") + text));

  @Test
  void linesAreGatheredUntilTheyAreAskedFor() {
    IntStream.range(0, 1000).forEach(output.out()::println);
    output.drain();
    assertThat(sent).hasSizeLessThan(20);
    String lines = IntStream.range(0, 1000).mapToObj(i -> i + "\n").collect(Collectors.joining());
    assertThat(String.join("", sent).replace("o:", "")).isEqualTo(lines);
  }

  @Test
  void theOtherStreamAndOtherMessagesKeepTheirPlace() {
    output.out().print("a");
    output.err().print("b");
    output.out().print("c");
    output.send(() -> sent.add("picture"));
    output.err().print("d");
    output.drain();
    assertThat(sent).containsExactly("o:a", "e:b", "o:c", "picture", "e:d");
  }

  @Test
  void aLetterCutInTwoIsSentWhole() {
    byte[] letter = "€".getBytes(StandardCharsets.UTF_8);
    output.out().write(letter, 0, 1);
    output.drain();
    output.err().print("between");
    output.out().write(letter, 1, 2);
    output.drain();
    assertThat(sent).containsExactly("e:between", "o:€");
  }

  @Test
  void whatCannotBeSentDoesNotHoldTheRest() {
    output.send(
        () -> {
          throw new IllegalStateException("no front end");
        });
    output.out().print("after");
    output.drain();
    assertThat(sent).containsExactly("o:after");
  }

  /** The writer waits for a slow front end; an interrupt lets it go on, with nothing lost. */
  @Test
  void whoPrintsTooFastWaitsUnlessInterrupted() throws InterruptedException {
    CountDownLatch open = new CountDownLatch(1);
    List<String> slow = Collections.synchronizedList(new ArrayList<>());
    var blocked =
        new CellOutput(
            (error, text) -> {
              try {
                open.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              slow.add(text);
            });
    String chunk = "x".repeat(40_000);
    var writer = new Thread(() -> IntStream.range(0, 200).forEach(i -> blocked.out().print(chunk)));
    writer.start();
    writer.join(1000);
    assertThat(writer.isAlive()).isTrue();
    writer.interrupt();
    writer.join();
    open.countDown();
    blocked.drain();
    assertThat(slow.stream().mapToInt(String::length).sum()).isEqualTo(200 * 40_000);
  }
}
