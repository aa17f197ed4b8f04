package org.tasklandscape.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/**
 * The Java kernel that Jupyter starts when the machine has none of its own.
 *
 * <p>Messages, rendering and streams are the engine's; evaluation is {@link JShellSession}'s. There
 * are no magics.
 */
public final class JavaKernel extends BaseKernel {
  private static final String NAME = "task-landscape";
  private static final long SHUTDOWN_GRACE_SECONDS = 1;

  private final JShellSession session;
  private final CodeAssistant assistant;
  private final Runnable exit;

  /** A kernel on a session; {@code exit} ends the process and runs soon after a shutdown. */
  JavaKernel(JShellSession session, Runnable exit) {
    super(
        NAME,
        "1",
        new LanguageInfo.Builder("java")
            .version(Runtime.version().toString())
            .mimetype("text/x-java-source")
            .fileExtension(".java")
            .pygments("java")
            .codemirror("text/x-java")
            .build(),
        List.of(),
        null,
        new JupyterIO(StandardCharsets.UTF_8),
        new CommManager(),
        new Renderer(),
        null,
        null,
        false,
        new StringStyler.Builder().build());
    this.session = session;
    this.exit = exit;
    this.assistant = new CodeAssistant(session);
  }

  /**
   * Serves one Jupyter connection until it is shut down or the Jupyter that opened it is gone.
   *
   * @param args the path of the connection file
   */
  public static void main(String[] args) {
    if (args.length != 1) {
      System.err.println("must have one argument, the connection file, got " + args.length);
      System.exit(64);
    }
    ParentWatch.start(() -> Runtime.getRuntime().halt(1));
    try {
      serve(KernelConnectionProperties.parse(Files.readString(Path.of(args[0]))));
      System.exit(0);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // A port taken by another, for one. The engine's threads would keep the process alive.
      System.err.println("the kernel could not start: " + e);
      System.exit(1);
    }
  }

  private static void serve(KernelConnectionProperties properties) throws GeneralSecurityException {
    var connection = new JupyterConnection(properties);
    var kernel = new JavaKernel(new JShellSession(), () -> Runtime.getRuntime().halt(0));
    kernel.onStartup();
    kernel.becomeHandlerForConnection(connection);
    connection.connect();
    connection.waitUntilClose();
  }

  /**
   * {@inheritDoc}
   *
   * @throws CellException if the cell does not compile, throws, or is interrupted
   */
  @Override
  public Object evalRaw(String source) {
    try {
      return session.evaluate(source).orElse(null);
    } finally {
      // The engine publishes whole lines only; what a cell printed last belongs to that cell.
      System.out.flush();
      System.err.flush();
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws CellException if the cell does not compile, throws, is interrupted, or has a value that
   *     cannot be shown
   */
  @Override
  public DisplayData eval(String source) {
    try {
      return super.eval(source);
    } catch (Error e) {
      // The engine's thread would end with an error, and the kernel fall silent.
      throw new CellException("the kernel failed: " + e, List.of("the kernel failed: " + e));
    }
  }

  @Override
  public List<String> formatError(Throwable failure) {
    return failure instanceof CellException cell ? cell.report() : super.formatError(failure);
  }

  @Override
  public String isComplete(String source) {
    return switch (assistant.stateOf(source)) {
      case COMPLETE -> IS_COMPLETE_YES;
      case INVALID -> IS_COMPLETE_BAD;
      case INCOMPLETE -> "  ";
    };
  }

  @Override
  public ReplacementOptions complete(String source, int cursor) {
    var completion = assistant.complete(source, cursor);
    return new ReplacementOptions(completion.replacements(), completion.start(), cursor);
  }

  @Override
  public DisplayData inspect(String source, int cursor, boolean extraDetail) {
    List<String> signatures = assistant.signaturesAt(source, cursor);
    return signatures.isEmpty() ? null : new DisplayData(String.join("\n", signatures));
  }

  @Override
  public void interrupt() {
    session.interrupt();
  }

  /** Leaves the engine a moment to answer, then ends the process even if a cell still runs. */
  @Override
  public void onShutdown(boolean isRestarting) {
    super.onShutdown(isRestarting);
    CompletableFuture.delayedExecutor(SHUTDOWN_GRACE_SECONDS, TimeUnit.SECONDS).execute(exit);
  }
}
