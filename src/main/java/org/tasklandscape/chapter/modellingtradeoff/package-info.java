/**
 * Chapter 07: what notebook {@code 07-modelling-tradeoff} shows.
 *
 * <pre>
 * artefact                 class                                         cell
 * tradeoff-share-before    TradeoffShare of one run of TradeoffGrid      cell-16
 * tradeoff-share-after     TradeoffShare of the same run                 cell-18
 * tradeoff-mean-before     TradeoffMean of the same run                  cell-20
 * tradeoff-mean-after      TradeoffMean of the same run                  cell-21
 * tradeoff-medians         TradeoffMedians of the same run               cell-23
 * tradeoff-decomposition   TradeoffDecomposition                         cell-28
 * tradeoff-crossover       TradeoffCrossover                             cell-30
 * tradeoff-worlds          TradeoffWorlds                                cell-34
 * meta-gradient-variance   MetaGradientVariance                          cell-36
 * exercises 7.1 to 7.3     ModellingTradeoffAnswers
 * </pre>
 */
package org.tasklandscape.chapter.modellingtradeoff;
