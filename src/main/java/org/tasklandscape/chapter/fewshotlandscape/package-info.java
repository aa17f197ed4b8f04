/**
 * Chapter 11: what notebook {@code 11-fewshot-landscape} shows.
 *
 * <pre>
 * artefact                 class                  cell
 * fewshot-tasks            FewshotTasks           cell-06
 * fewshot-geography        FewshotGeography       cell-23
 * fewshot-accuracy         FewshotAccuracy        cell-33
 * fewshot-step-size        FewshotStepSize        cell-35
 * fewshot-multiverse       FewshotMultiverse      cell-67
 * fewshot-gain-share       FewshotGainShare       cell-39
 * fewshot-learning-curves  FewshotLearningCurves  cell-41
 * fewshot-contrasts        FewshotContrasts       cell-46
 * fewshot-population       FewshotPopulation      cell-72
 * fewshot-frontier         FewshotFrontier        cell-76
 * fewshot-curvature        FewshotCurvature       cell-78
 * fewshot-dose             FewshotDose            cell-80
 * fewshot-robustness       FewshotRobustness      cell-90
 * fewshot-verdicts         FewshotVerdicts        cell-82
 * fewshot-live             FewshotLive            cell-43, into target/fewshot-live
 * exercises 11.1 to 11.4  FewshotLandscapeAnswers
 * </pre>
 *
 * <p>The artefacts of cells 72 to 82 and 90 follow from the tables of the second run that are there
 * ({@link org.tasklandscape.chapter.fewshotlandscape.SecondRun}).
 */
package org.tasklandscape.chapter.fewshotlandscape;
