/**
 * Chapter 11: what notebook {@code 11-fewshot-landscape} shows.
 *
 * <pre>
 * figure                   class                  cell of the notebook
 * fewshot-tasks            FewshotTasks           11.1
 * fewshot-geography        FewshotGeography       11.3
 * fewshot-accuracy         FewshotAccuracy        11.5
 * fewshot-step-size        FewshotStepSize        11.5
 * fewshot-gain-share       FewshotGainShare       11.5
 * fewshot-learning-curves  FewshotLearningCurves  11.5
 * fewshot-live             FewshotLive            11.6, into target/fewshot-live
 * </pre>
 */
package org.tasklandscape.chapter.fewshotlandscape;
