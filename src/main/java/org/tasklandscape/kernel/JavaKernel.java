package org.tasklandscape.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.tasklandscape.notebook.RichOutput;
import tech.tablesaw.api.Table;

/**
 * The Java kernel that Jupyter starts when the machine has none of its own.
 *
 * <p>Messages and rendering are the engine's; evaluation is {@link JShellSession}'s; what is sent
 * when is {@link CellRequests}'s. There are no magics.
 */
public final class JavaKernel extends BaseKernel {
  private static final String NAME = "task-landscape";
  private static final long SHUTDOWN_GRACE_SECONDS = 1;

  private final JShellSession session;
  private final CodeAssistant assistant;
  private final Runnable exit;

  /** What handles cells once there is a connection; null before. */
  private CellRequests requests;

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
        new CellRequests.Streams(),
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
    // Cells give the same text on every machine, whatever its language.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
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
    var connection = new KernelChannels(properties);
    var kernel = new JavaKernel(new JShellSession(), () -> Runtime.getRuntime().halt(0));
    kernel.onStartup();
    kernel.becomeHandlerForConnection(connection);
    kernel.requests = new CellRequests(kernel, connection);
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
    return session.evaluate(source).orElse(null);
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
      return session.evaluate(source, this::view).orElse(null);
    } catch (Error e) {
      // The engine's thread would end with an error, and the kernel fall silent.
      throw new CellException("the kernel failed: " + e, List.of("the kernel failed: " + e));
    }
  }

  private DisplayData view(Object value) {
    if (value.getClass().isArray()) {
      return new DisplayData(ArrayText.of(value));
    }
    Object rich = value instanceof Table table ? RichOutput.of(table) : value;
    return rich instanceof DisplayData data ? data : getRenderer().render(rich);
  }

  @Override
  public void display(DisplayData data) {
    if (requests == null) {
      super.display(data);
    } else {
      requests.display(data);
    }
  }

  @Override
  public List<String> formatError(Throwable failure) {
    return failure instanceof CellException cell ? cell.report() : super.formatError(failure);
  }

  @Override
  public String isComplete(String source) {
    return answer(
        () ->
            switch (assistant.stateOf(source)) {
              case COMPLETE -> IS_COMPLETE_YES;
              case INVALID -> IS_COMPLETE_BAD;
              case INCOMPLETE -> "  ";
            });
  }

  @Override
  public ReplacementOptions complete(String source, int cursor) {
    CodeAssistant.Completion completion = answer(() -> assistant.complete(source, cursor));
    return new ReplacementOptions(completion.replacements(), completion.start(), cursor);
  }

  @Override
  public DisplayData inspect(String source, int cursor, boolean extraDetail) {
    List<String> found = answer(() -> assistant.inspect(source, cursor));
    return found.isEmpty() ? null : new DisplayData(String.join("\n", found));
  }

  /** The compiler may overflow its stack on half a cell; the engine's thread would end with it. */
  private static <T> T answer(Supplier<T> question) {
    try {
      return question.get();
    } catch (Error e) {
      throw new IllegalStateException("cannot analyse the cell: " + e, e);
    }
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
