/**
 * Images for few-shot tasks: Omniglot and CIFAR-100 read from their archives as they are, found on
 * disk or downloaded, and alphabets that the project draws itself. All give one form, an {@link
 * org.tasklandscape.dataset.ImageSet}; nothing here knows of learning.
 */
package org.tasklandscape.dataset;
