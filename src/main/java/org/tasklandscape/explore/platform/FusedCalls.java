package org.tasklandscape.explore.platform;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** Leads calls of {@link Math#fma(double, double, double)}, which TeaVM lacks, to {@link Fused}. */
public final class FusedCalls implements TeaVMPlugin, ClassHolderTransformer {
  private static final String LACKING = "fma";

  /** For TeaVM, which finds this class by its name among the services. */
  public FusedCalls() {}

  @Override
  public void install(TeaVMHost host) {
    host.add(this);
  }

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    for (MethodHolder method : type.getMethods()) {
      if (method.getProgram() != null) {
        method.getProgram().getBasicBlocks().forEach(FusedCalls::lead);
      }
    }
  }

  private static void lead(BasicBlock block) {
    for (Instruction instruction : block) {
      if (instruction instanceof InvokeInstruction call) {
        MethodReference called = call.getMethod();
        if (called.getName().equals(LACKING)
            && called.getClassName().equals(Math.class.getName())) {
          call.setMethod(new MethodReference(Fused.class.getName(), called.getDescriptor()));
        }
      }
    }
  }
}
