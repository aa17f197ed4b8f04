/**
 * Images for few-shot tasks: Omniglot and CIFAR-100 read from their archives as they are, found on
 * disk or downloaded, and alphabets that the project draws itself. All give one form, an {@link
 * org.tasklandscape.dataset.ImageSet}; nothing here knows of learning.
 *
 * <pre>{@code
 * ImageSet images =
 *     DataFolders.standard()
 *         .find(OfficialArchive.OMNIGLOT_BACKGROUND)
 *         .map(file -> Omniglot.read(28, file))
 *         .orElseGet(() -> GlyphAlphabets.defaults().draw());
 * float[] first = images.image(0, 0);
 * }</pre>
 */
package org.tasklandscape.dataset;
