package org.tasklandscape.fewshot;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A native operation with its arrays, built once and run many times: what the library makes anew of
 * them at each call of its own is kept.
 */
final class Operation {
  private final DynamicCustomOp op;
  private final OpContext context;

  private Operation(DynamicCustomOp op) {
    this.op = op;
    context = Nd4j.getExecutioner().buildContext();
    context.setInputArrays(op.inputArguments());
    context.setOutputArrays(op.outputArguments());
    context.setIArguments(op.iArgs());
    context.setTArguments(op.tArgs());
  }

  /**
   * Binds an operation.
   *
   * @param name of the native operation
   * @param inputs its inputs
   * @param outputs its outputs, overwritten by each run
   * @param integers its settings
   */
  static Operation of(String name, List<INDArray> inputs, List<INDArray> outputs, int... integers) {
    return new Operation(builder(name, inputs, outputs).addIntegerArguments(integers).build());
  }

  /** As {@link #of}, with a setting that is a real number. */
  static Operation at(double real, String name, List<INDArray> inputs, List<INDArray> outputs) {
    return new Operation(builder(name, inputs, outputs).addFloatingPointArguments(real).build());
  }

  private static DynamicCustomOp.DynamicCustomOpsBuilder builder(
      String name, List<INDArray> inputs, List<INDArray> outputs) {
    return DynamicCustomOp.builder(name)
        .addInputs(inputs.toArray(INDArray[]::new))
        .addOutputs(outputs.toArray(INDArray[]::new));
  }

  void run() {
    Nd4j.getExecutioner().exec(op, context);
  }
}
