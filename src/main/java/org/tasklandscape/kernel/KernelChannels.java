package org.tasklandscape.kernel;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.JupyterSocket;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.ContentType;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.reply.InputReply;
import org.dflib.jjava.jupyter.messages.request.InputRequest;
import org.zeromq.ZMQ;

/**
 * The channels to the front ends, with what the engine's own lack: nothing published is dropped, a
 * question for a line can be given up, and requests that wait can be handled ahead of their turn.
 */
final class KernelChannels extends JupyterConnection {
  private static final long POLL_NANOS = Duration.ofMillis(10).toNanos();

  KernelChannels(KernelConnectionProperties properties) throws GeneralSecurityException {
    super(properties);
    // By default a publisher drops what goes beyond a thousand messages, an idle status too.
    iopub.setSndHWM(0);
  }

  /** Publishes to all front ends, as caused by a request. */
  <T extends ContentType<T>> void publish(MessageContext cause, T content) {
    iopub.sendMessage(new Message<T>(cause, content.getType(), content));
  }

  /** The surroundings of a request in which all that is published takes the given way. */
  ShellReplyEnvironment environment(MessageContext cause, Consumer<Runnable> way) {
    return new ShellReplyEnvironment(shell, stdin, iopub, cause) {
      @Override
      public void publish(Message<?> message) {
        way.accept(() -> iopub.sendMessage(message));
      }
    };
  }

  /**
   * Asks the front end that sent a request for a line.
   *
   * @param wanted whether an answer is still waited for
   * @return the line; null if it is no longer wanted
   */
  String ask(MessageContext cause, BooleanSupplier wanted) {
    while (hasMessage(stdin)) {
      stdin.readMessage(); // the answer to an earlier question, which was given up
    }
    stdin.sendMessage(new Message<>(cause, InputRequest.MESSAGE_TYPE, new InputRequest("", false)));
    while (wanted.getAsBoolean()) {
      if (hasMessage(stdin)) {
        return stdin.readMessage(InputReply.MESSAGE_TYPE).getContent().getValue();
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return null;
  }

  /** Takes the requests that wait on the shell channel; to be called on its own thread. */
  List<Message<?>> takeWaiting() {
    List<Message<?>> waiting = new ArrayList<>();
    while (hasMessage(shell)) {
      waiting.add(shell.readMessage());
    }
    return waiting;
  }

  /**
   * Handles a request that was taken ahead of its turn.
   *
   * @return whether it asked to shut down
   */
  <T> boolean handle(Message<T> message) {
    ShellHandler<T> handler = getHandler(message.getHeader().getType());
    if (handler == null) {
      return false;
    }
    ShellReplyEnvironment environment = prepareReplyEnv(shell, message);
    handler.handle(environment, message);
    environment.resolveDeferrals();
    return environment.isMarkedForShutdown();
  }

  private static boolean hasMessage(JupyterSocket socket) {
    int events = socket.getEvents();
    // Negative, with all bits set, if the thread was interrupted: that is no message.
    return events >= 0 && (events & ZMQ.Poller.POLLIN) != 0;
  }
}
