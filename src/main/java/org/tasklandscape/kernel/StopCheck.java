package org.tasklandscape.kernel;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The question, asked by the compiled code of cells at every turn of a loop and every call, whether
 * its cell is being stopped.
 *
 * <p>So an endless loop ends on every platform: {@code Thread.stop} is gone from Java 20 on, and
 * before that could break whatever it hit.
 */
public final class StopCheck {
  private static final String OWNER = Type.getInternalName(StopCheck.class);

  private StopCheck() {}

  /**
   * Ends the thread, if it is interrupted and belongs to a cell that is being stopped.
   *
   * @throws CellStopped if it does
   */
  public static void check() {
    Thread thread = Thread.currentThread();
    if (thread.isInterrupted()
        && thread.getThreadGroup() instanceof CellThreads cell
        && cell.isStopping()) {
      throw new CellStopped();
    }
  }

  /**
   * Puts the question into a class.
   *
   * @param classFile a class as compiled
   * @return the class with the question; unchanged if it is of a version not yet known here
   */
  static byte[] into(byte[] classFile) {
    ClassReader reader;
    try {
      reader = new ClassReader(classFile);
    } catch (IllegalArgumentException e) {
      return classFile;
    }
    // A call without arguments or value leaves stack sizes and frames as they are.
    var writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, thrown);
            return new Asking(method, name.startsWith("<"));
          }
        },
        0);
    return writer.toByteArray();
  }

  /** Asks at the start of methods, but for those that make objects and classes, and in loops. */
  private static final class Asking extends MethodVisitor {
    private final boolean initialiser;
    private final Set<Label> seen = new HashSet<>();

    Asking(MethodVisitor method, boolean initialiser) {
      super(Opcodes.ASM9, method);
      this.initialiser = initialiser;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      if (!initialiser) {
        ask();
      }
    }

    @Override
    public void visitLabel(Label label) {
      seen.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (seen.contains(label)) {
        ask();
      }
      super.visitJumpInsn(opcode, label);
    }

    private void ask() {
      visitMethodInsn(Opcodes.INVOKESTATIC, OWNER, "check", "()V", false);
    }
  }
}
