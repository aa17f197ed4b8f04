/**
 * Chapter 12: what notebook {@code 12-fewshot-natural} shows.
 *
 * <pre>
 * figure                     class                    cell of the notebook
 * alphabet-hardness          AlphabetHardness         12.1
 * fewshot-natural-tasks      FewshotNaturalTasks      12.1
 * fewshot-natural-curves     FewshotNaturalCurves     12.3
 * fewshot-natural-accuracy   FewshotNaturalAccuracy   12.3
 * fewshot-natural-scores     FewshotNaturalScores     12.3
 * fewshot-natural-gain       FewshotNaturalGain       12.3
 * fewshot-natural-contrasts  FewshotNaturalContrasts  12.3
 * fewshot-natural-oneshot    FewshotNaturalOneshot    12.4
 * fewshot-superclasses       FewshotSuperclasses      12.5
 * </pre>
 */
package org.tasklandscape.chapter.fewshotnatural;
