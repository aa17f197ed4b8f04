/**
 * Chapter 15: what notebook {@code 15-any-model} shows.
 *
 * <pre>
 * artefact              class               cell
 * centre-and-line       CentreAndLine       cell-09
 * centre-shortfall      CentreShortfall     cell-13
 * predicted-gain        PredictedGain       cell-22
 * measure-ranks         MeasureRanks        cell-25
 * probe-cost            ProbeCost           cell-28
 * measure-claims        MeasureClaims       cell-32
 * bias-collapse         BiasCollapse        cell-48
 * head-gain             HeadGain            cell-55
 * head-ranks            HeadRanks           cell-57
 * head-claims           HeadClaims          cell-59
 * probed-policies       ProbedPolicies      cell-68
 * probed-policy-claims  ProbedPolicyClaims  cell-71
 * exercises 15.1 to 15.3  AnyModelAnswers
 * </pre>
 */
package org.tasklandscape.chapter.anymodel;
