package org.tasklandscape.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tasklandscape.kernel.JupyterWire.Channel;
import org.tasklandscape.kernel.JupyterWire.Message;

/** A front end without a face: starts a kernel, sends cells, and keeps all that comes back. */
final class KernelClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What a cell brought: the reply, and what was published until the status idle. */
  record Run(JsonNode reply, List<Message> published) {
    String status() {
      return reply.path("status").asText();
    }

    /** The contents of the messages of a type. */
    List<JsonNode> of(String type) {
      return published.stream().filter(m -> m.type().equals(type)).map(Message::content).toList();
    }

    /** The given streams as they were printed, in one text. */
    String printed(String... streams) {
      var text = new StringBuilder();
      of("stream").stream()
          .filter(m -> Arrays.asList(streams).contains(m.path("name").asText()))
          .forEach(m -> text.append(m.path("text").asText()));
      return text.toString();
    }

    /** The result in one of its types; empty if it has none. */
    String result(String type) {
      return of("execute_result").stream()
          .map(m -> m.path("data").path(type).asText())
          .findFirst()
          .orElse("");
    }

    /** The lines of the error; none if there is no error. */
    List<String> traceback() {
      List<String> lines = new ArrayList<>();
      for (JsonNode error : of("error")) {
        error.path("traceback").forEach(entry -> lines.addAll(entry.asText().lines().toList()));
      }
      return lines;
    }
  }

  private final JupyterWire wire = new JupyterWire();
  private final Map<Channel, List<Message>> received = new EnumMap<>(Channel.class);
  private final Process process;

  /**
   * Starts a kernel and waits until it answers.
   *
   * @param argv as in a kernelspec, with {@code {connection_file}}
   * @param environment added to this process's own
   * @param folder for the connection file and what the kernel writes to its terminal
   */
  KernelClient(List<String> argv, Map<String, String> environment, Path folder) throws IOException {
    for (Channel channel : Channel.values()) {
      received.put(channel, new ArrayList<>());
    }
    Path connection = wire.writeConnection(folder);
    List<String> command =
        argv.stream().map(a -> a.replace("{connection_file}", connection.toString())).toList();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(connection.getFileName() + ".log").toFile());
    builder.environment().putAll(environment);
    process = builder.start();
    do {
      ask("kernel_info_request", Map.of());
    } while (!poll(Channel.IOPUB, m -> m.type().equals("status"), Duration.ofMillis(500)));
  }

  Process process() {
    return process;
  }

  /** Runs a cell to its end. */
  Run run(String code) {
    return result(submit(code, true));
  }

  /** Runs a cell for a front end that cannot be asked for a line. */
  Run runUnasked(String code) {
    return result(submit(code, true, false));
  }

  /** Sends a cell without waiting; returns the request's id. */
  String submit(String code, boolean stopOnError) {
    return submit(code, stopOnError, true);
  }

  private String submit(String code, boolean stopOnError, boolean allowStdin) {
    return wire.send(
        Channel.SHELL,
        "execute_request",
        Map.of(
            "code",
            code,
            "silent",
            false,
            "store_history",
            true,
            "user_expressions",
            Map.of(),
            "allow_stdin",
            allowStdin,
            "stop_on_error",
            stopOnError));
  }

  /** Waits for the reply to a cell without reading anything else. */
  void awaitReplyAlone(String id) {
    while (received.get(Channel.SHELL).stream().noneMatch(m -> m.parent().equals(id))) {
      assertThat(process.isAlive()).isTrue();
      wire.receive(Channel.SHELL, received);
    }
  }

  /** Waits for the end of a cell. */
  Run result(String id) {
    JsonNode reply = await(Channel.SHELL, m -> m.parent().equals(id)).content();
    await(
        Channel.IOPUB,
        m -> m.parent().equals(id) && m.content().path("execution_state").asText().equals("idle"));
    List<Message> published = received.get(Channel.IOPUB);
    return new Run(reply, published.stream().filter(m -> m.parent().equals(id)).toList());
  }

  /** Waits for something published. */
  Message published(Predicate<Message> wanted) {
    return await(Channel.IOPUB, wanted);
  }

  /** Sends a request on the shell channel and waits for the reply. */
  JsonNode ask(String type, Map<String, Object> content) {
    String id = wire.send(Channel.SHELL, type, content);
    return await(Channel.SHELL, m -> m.parent().equals(id)).content();
  }

  void interrupt() {
    wire.send(Channel.CONTROL, "interrupt_request", Map.of());
  }

  void shutDown() {
    wire.send(Channel.CONTROL, "shutdown_request", Map.of("restart", false));
  }

  /** Waits until a cell asks for a line. */
  void awaitQuestion() {
    await(Channel.STDIN, m -> true);
    received.get(Channel.STDIN).clear();
  }

  /** Types a line. */
  void type(String line) {
    wire.send(Channel.STDIN, "input_reply", Map.of("value", line));
  }

  private Message await(Channel channel, Predicate<Message> wanted) {
    if (!poll(channel, wanted, PATIENCE)) {
      throw new AssertionError("nothing of that kind came within " + PATIENCE.toSeconds() + " s");
    }
    return received.get(channel).stream().filter(wanted).findFirst().orElseThrow();
  }

  private boolean poll(Channel channel, Predicate<Message> wanted, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    int seen = 0;
    while (true) {
      for (; seen < received.get(channel).size(); seen++) {
        if (wanted.test(received.get(channel).get(seen))) {
          return true;
        }
      }
      if (System.nanoTime() > end || !process.isAlive()) {
        return false;
      }
      wire.receive(received);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    wire.close();
  }
}
