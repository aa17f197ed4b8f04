package org.tasklandscape.explore.platform;

import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Writes a + (b - c) as a + (-(-(b - c))), and products likewise, where TeaVM compiles to
 * JavaScript: it would write {@code a + b - c}, which rounds otherwise than Java does. Two signs
 * change no bit.
 */
public final class KeptBrackets implements TeaVMPlugin, ClassHolderTransformer {
  private static final String OWN = "org.tasklandscape.";

  /** For TeaVM, which finds this class by its name among the services. */
  public KeptBrackets() {}

  @Override
  public void install(TeaVMHost host) {
    if (host.getExtension(TeaVMJavaScriptHost.class) != null) {
      host.add(this);
    }
  }

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (!type.getName().startsWith(OWN)) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      if (method.getProgram() != null) {
        method.getProgram().getBasicBlocks().forEach(KeptBrackets::keep);
      }
    }
  }

  private static void keep(BasicBlock block) {
    for (Instruction instruction : block) {
      if (instruction instanceof BinaryInstruction sum
          && sum.getOperandType() == NumericOperandType.DOUBLE
          && (sum.getOperation() == BinaryOperation.ADD
              || sum.getOperation() == BinaryOperation.MULTIPLY)
          && isComputed(sum.getSecondOperand(), sum)) {
        sum.setSecondOperand(negated(sum, negated(sum, sum.getSecondOperand())));
      }
    }
  }

  /** Whether an operand is the result of another operation of the same block. */
  private static boolean isComputed(Variable operand, Instruction user) {
    Variable sought = operand;
    for (Instruction at = user.getPrevious(); at != null; at = at.getPrevious()) {
      if (at instanceof AssignInstruction copy && copy.getReceiver() == sought) {
        sought = copy.getAssignee();
      } else if (at instanceof BinaryInstruction made && made.getReceiver() == sought) {
        return true;
      } else if (at instanceof DoubleConstantInstruction made && made.getReceiver() == sought) {
        return false;
      }
    }
    return false;
  }

  private static Variable negated(Instruction before, Variable operand) {
    NegateInstruction sign = new NegateInstruction(NumericOperandType.DOUBLE);
    sign.setOperand(operand);
    sign.setReceiver(before.getProgram().createVariable());
    before.insertPrevious(sign);
    return sign.getReceiver();
  }
}
