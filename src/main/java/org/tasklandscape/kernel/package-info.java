/**
 * The default Java kernel of the notebooks: a small JShell front on the message engine of JJava.
 *
 * <p>{@link org.tasklandscape.kernel.JavaKernel} is what Jupyter starts; {@link
 * org.tasklandscape.kernel.JShellSession} evaluates cells and knows nothing of Jupyter.
 */
package org.tasklandscape.kernel;
