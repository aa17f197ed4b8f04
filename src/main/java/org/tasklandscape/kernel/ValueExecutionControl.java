package org.tasklandscape.kernel;

import java.lang.reflect.Field;
import java.util.Map;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Runs snippets in this process and hands back the values of variables as objects.
 *
 * <p>JShell keeps every value in a static field and reads it only as text. This control reads the
 * same field and keeps the object, so a cell may end in a figure and not in its {@code toString}.
 * Running and stopping user code stays with JShell's own {@link LocalExecutionControl}.
 */
final class ValueExecutionControl extends LocalExecutionControl {
  private Object lastRead;

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
