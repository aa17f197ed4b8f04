/**
 * Chapter 14: what notebook {@code 14-meta-reinforcement} shows.
 *
 * <pre>
 * artefact               class                cell
 * rollout-noise          RolloutNoise         cell-09
 * reward-landscape-gain  RewardLandscapeGain  cell-13
 * estimator-weights      EstimatorWeights     cell-17
 * meta-gradient-spread   MetaGradientSpread   cell-61
 * budget-crossing        BudgetCrossing       cell-20
 * hardness-learned       HardnessLearned      cell-23
 * navigation-curves      NavigationCurves     cell-28
 * navigation-lead        NavigationLead       cell-30
 * offset-lead            OffsetLead           cell-74
 * navigation-updates     NavigationUpdates    cell-33
 * test-step              TestStep             cell-35
 * horizon-lead           HorizonLead          cell-55
 * cheetah-curves         CheetahCurves        cell-37
 * cheetah-gait           CheetahGait          cell-39
 * published-cheetah-curves  PublishedCheetahCurves  cell-68
 * hopper-curves          HopperCurves         cell-59
 * walker-curves          WalkerCurves         cell-64
 * tradeoff-rl            TradeoffRl           cell-42
 * exercises 14.1 to 14.3  MetaReinforcementAnswers
 * </pre>
 */
package org.tasklandscape.chapter.metareinforcement;
