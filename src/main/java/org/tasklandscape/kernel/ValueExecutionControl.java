package org.tasklandscape.kernel;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.Callable;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import jdk.jshell.spi.SPIResolutionException;

/**
 * Runs snippets in this process and hands back values and exceptions as objects.
 *
 * <p>JShell keeps every value in a static field and reads it only as text. This control reads the
 * same field and keeps the object, so a cell may end in a figure and not in its {@code toString}.
 */
final class ValueExecutionControl extends DirectExecutionControl {
  /** How snippets are run: on a thread of their cell. */
  interface Runner {
    <T> T run(Callable<T> code) throws Exception;
  }

  private final Runner runner;
  private Object lastRead;
  private Throwable lastThrown;

  ValueExecutionControl(Runner runner) {
    this.runner = runner;
  }

  @Override
  public void load(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    ClassBytecodes[] asking = new ClassBytecodes[classes.length];
    for (int i = 0; i < classes.length; i++) {
      asking[i] = new ClassBytecodes(classes[i].name(), StopCheck.into(classes[i].bytecodes()));
    }
    super.load(asking);
  }

  /**
   * Runs a snippet.
   *
   * @return the empty string: the text of a value is the renderer's business
   */
  @Override
  protected String invoke(Method snippet) throws Exception {
    try {
      runner.run(() -> snippet.invoke(null));
      return "";
    } catch (CellStopped e) {
      lastThrown = e;
      throw new StoppedException();
    } catch (InvocationTargetException e) {
      lastThrown = e.getCause();
      if (lastThrown instanceof CellStopped || lastThrown instanceof ThreadDeath) {
        throw new StoppedException();
      }
      throw e;
    }
  }

  /** Tells JShell that there was an exception; the report is made of the exception itself. */
  @Override
  protected String throwConvertedInvocationException(Throwable thrown)
      throws RunException, InternalException {
    if (thrown instanceof SPIResolutionException) {
      return super.throwConvertedInvocationException(thrown);
    }
    throw new UserException("", thrown.getClass().getName(), new StackTraceElement[0]);
  }

  /**
   * Reads a variable and remembers its value for {@link #takeLastRead()}.
   *
   * @return the empty string: the text of a value is the renderer's business
   * @throws IllegalStateException if the field cannot be read
   */
  @Override
  public String varValue(String className, String variable) {
    try {
      Field field = findClass(className).getDeclaredField(variable);
      field.setAccessible(true); // its class is not public
      lastRead = field.get(null);
      return "";
    } catch (ReflectiveOperationException e) {
      // JShell would hide its own kind of exception within the text of the value.
      throw new IllegalStateException("cannot read variable " + variable, e);
    }
  }

  /** The value of the variable read last; a second call gives null, so nothing is kept alive. */
  Object takeLastRead() {
    Object taken = lastRead;
    lastRead = null;
    return taken;
  }

  /** What the last snippet threw; null if it threw nothing, and at a second call. */
  Throwable takeLastThrown() {
    Throwable taken = lastThrown;
    lastThrown = null;
    return taken;
  }

  /** Lets JShell's builder take this very control. */
  ExecutionControlProvider asProvider() {
    return new ExecutionControlProvider() {
      @Override
      public String name() {
        return "value";
      }

      @Override
      public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return ValueExecutionControl.this;
      }
    };
  }
}
