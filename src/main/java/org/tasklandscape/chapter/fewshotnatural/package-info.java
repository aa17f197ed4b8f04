/**
 * Chapter 12: what notebook {@code 12-fewshot-natural} shows.
 *
 * <pre>
 * artefact                   class                    cell
 * alphabet-hardness          AlphabetHardness         cell-04
 * fewshot-natural-tasks      FewshotNaturalTasks      cell-07
 * fewshot-natural-curves     FewshotNaturalCurves     cell-18
 * fewshot-natural-accuracy   FewshotNaturalAccuracy   cell-20
 * fewshot-natural-scores     FewshotNaturalScores     cell-26
 * fewshot-natural-gain       FewshotNaturalGain       cell-28
 * fewshot-natural-contrasts  FewshotNaturalContrasts  cell-30
 * fewshot-natural-oneshot    FewshotNaturalOneshot    cell-33
 * fewshot-superclasses       FewshotSuperclasses      cell-35
 * fewshot-reference          FewshotReference         cell-50
 * fewshot-reference-methods  FewshotReferenceMethods  cell-52
 * fewshot-known-accuracy     FewshotKnownAccuracy     cell-57
 * fewshot-known-gains        FewshotKnownGains        cell-58
 * exercises 12.1 to 12.3  FewshotNaturalAnswers
 * </pre>
 */
package org.tasklandscape.chapter.fewshotnatural;
