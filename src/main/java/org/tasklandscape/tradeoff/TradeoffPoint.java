package org.tasklandscape.tradeoff;

import org.tasklandscape.stats.Estimate;

/**
 * Both methods at one M, N and α over all trials: each trial trains both on the same data and
 * evaluates the expected loss of both estimates, before and after one step of size α on N samples.
 *
 * @param step α
 * @param drsBefore joint training before the step; the same at every α
 * @param drsAfter joint training after the step
 * @param mamlBefore MAML before the step
 * @param mamlAfter MAML after the step
 * @param shareBefore of trials in which joint training has the larger loss before the step
 * @param shareAfter of trials in which joint training has the larger loss after the step
 */
public record TradeoffPoint(
    double step,
    LossSummary drsBefore,
    LossSummary drsAfter,
    LossSummary mamlBefore,
    LossSummary mamlAfter,
    Estimate shareBefore,
    Estimate shareAfter) {}
