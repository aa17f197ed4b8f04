/**
 * Chapter 07: what notebook {@code 07-modelling-tradeoff} shows.
 *
 * <pre>
 * artefact                   class                     cell
 * tradeoff-share-before      TradeoffShare             cell-17
 * tradeoff-share-after       TradeoffShare             cell-21
 * tradeoff-mean-before       TradeoffMean              cell-23
 * tradeoff-mean-after        TradeoffMean              cell-24
 * tradeoff-share-before-all  TradeoffShare             cell-74
 * tradeoff-share-after-all   TradeoffShare             cell-75
 * tradeoff-mean-before-all   TradeoffMean              cell-76
 * tradeoff-mean-after-all    TradeoffMean              cell-77
 * tradeoff-extremes          TradeoffExtremes          cell-62
 * tradeoff-coverage          TradeoffCoverage          cell-41
 * tradeoff-medians           TradeoffMedians           cell-26
 * tradeoff-decomposition     TradeoffDecomposition     cell-34
 * tradeoff-crossover         TradeoffCrossover         cell-36
 * tradeoff-optimisation      TradeoffOptimisation      cell-53
 * tradeoff-worlds            TradeoffWorlds            cell-44
 * meta-gradient-variance     MetaGradientVariance      cell-46
 * exercises 7.1 to 7.3       ModellingTradeoffAnswers
 * </pre>
 */
package org.tasklandscape.chapter.modellingtradeoff;
