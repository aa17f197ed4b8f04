package org.tasklandscape.kernel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishDisplayData;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteInput;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteResult;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;
import org.dflib.jjava.jupyter.messages.publish.PublishStream.StreamType;
import org.dflib.jjava.jupyter.messages.publish.PublishUpdateDisplayData;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.reply.ExecuteReply;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.dflib.jjava.jupyter.messages.request.HistoryRequest;

/**
 * Runs the cells that front ends send, and sends back what they print, show and give.
 *
 * <p>All that a cell prints and shows is sent before its result, and that before the status idle.
 * What its threads print later is sent as caused by the latest cell. After a failure the cells that
 * wait are not run, if the front end asked for that, as Jupyter's protocol has it.
 */
final class CellRequests {
  /** The engine's streams, for code that asks the kernel for them. */
  static final class Streams extends JupyterIO {
    Streams() {
      super(StandardCharsets.UTF_8);
    }

    private void attach(ShellReplyEnvironment environment) {
      setEnv(environment);
    }
  }

  private final JavaKernel kernel;
  private final KernelChannels channels;
  private final CellHistory history = new CellHistory();
  private final CellOutput output;
  private final SignOfLife signs;
  private volatile MessageContext cause;
  private volatile boolean asking;
  private boolean aborting;
  private int next = 1;

  /** Takes over the process's streams and the handling of cells on a connection. */
  CellRequests(JavaKernel kernel, KernelChannels channels) {
    this.kernel = kernel;
    this.channels = channels;
    output =
        new CellOutput(
            (error, text) ->
                channels.publish(
                    cause, new PublishStream(error ? StreamType.ERR : StreamType.OUT, text)));
    signs = new SignOfLife(this::show);
    System.setOut(output.out());
    System.setErr(output.err());
    System.setIn(
        new CellInput(
            wanted -> {
              output.drain();
              return asking ? channels.ask(cause, wanted) : null;
            }));
    channels.setHandler(MessageType.EXECUTE_REQUEST, this::execute);
    channels.setHandler(MessageType.HISTORY_REQUEST, this::lookBack);
  }

  /** Shows something in the midst of a cell. */
  void display(DisplayData data) {
    output.send(() -> channels.publish(cause, new PublishDisplayData(data)));
  }

  private void show(boolean first, DisplayData line) {
    output.send(
        () -> {
          if (first) {
            channels.publish(cause, new PublishDisplayData(line));
          } else {
            channels.publish(cause, new PublishUpdateDisplayData(line));
          }
        });
  }

  private synchronized void execute(
      ShellReplyEnvironment environment, Message<ExecuteRequest> message) {
    environment.setBusyDeferIdle();
    if (aborting) {
      reply(environment.defer(), MessageType.EXECUTE_REPLY, Map.of("status", "aborted"));
      return;
    }
    begin(message);
    boolean done = run(environment, message.getContent());
    boolean abort = !done && message.getContent().shouldStopOnError();
    // What comes after the reply may be the reader's answer to the failure.
    List<Message<?>> waiting = abort ? channels.takeWaiting() : List.of();
    environment.resolveDeferrals();
    aborting = true;
    for (Message<?> next : waiting) {
      if (channels.handle(next)) {
        environment.markForShutdown();
      }
    }
    aborting = false;
  }

  private void begin(Message<ExecuteRequest> message) {
    output.drain(); // what threads have printed since the cell before
    cause = message;
    asking = message.getContent().isStdinEnabled();
    kernel.getCommManager().setMessageContext(message);
    ((Streams) kernel.getIO()).attach(channels.environment(message, output::send));
  }

  private boolean run(ShellReplyEnvironment environment, ExecuteRequest request) {
    boolean silent = request.isSilent();
    boolean counted = request.shouldStoreHistory() && !silent;
    int count = counted ? next++ : next;
    if (!silent) {
      environment.publish(new PublishExecuteInput(request.getCode(), count));
    }
    Runnable ended = signs.begin();
    try {
      DisplayData shown;
      try {
        shown = kernel.eval(request.getCode());
      } finally {
        ended.run();
      }
      output.drain();
      if (shown != null && !silent) {
        environment.publish(new PublishExecuteResult(count, shown));
      }
      if (counted) {
        Object text = shown == null ? null : shown.getData(MIMEType.TEXT_PLAIN);
        history.add(count, request.getCode(), text == null ? null : text.toString());
      }
      environment.defer().reply(new ExecuteReply(count, Map.of()));
      return true;
    } catch (Exception e) {
      output.drain();
      if (counted) {
        history.add(count, request.getCode(), null);
      }
      String name = e.getClass().getSimpleName();
      List<String> report = kernel.formatError(e);
      environment.publish(new PublishError(name, String.valueOf(e.getMessage()), report));
      var error = new ErrorReply(name, String.valueOf(e.getMessage()), report);
      error.setExecutionCount(count);
      environment.defer().replyError(ExecuteReply.MESSAGE_TYPE.error(), error);
      return false;
    }
  }

  private synchronized void lookBack(
      ShellReplyEnvironment environment, Message<HistoryRequest> message) {
    environment.setBusyDeferIdle();
    List<List<Object>> found = history.answer(message.getContent());
    reply(environment, MessageType.HISTORY_REPLY, Map.of("status", "ok", "history", found));
  }

  /** A reply that the engine has no class for, or one that it would write otherwise. */
  @SuppressWarnings("unchecked")
  private static void reply(
      ShellReplyEnvironment environment, MessageType<?> type, Map<String, Object> content) {
    environment.reply(
        new Message<>(environment.getContext(), (MessageType<Map<String, Object>>) type, content));
  }
}
