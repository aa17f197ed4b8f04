/**
 * Few-shot classification of images: a convolutional network with exact gradients and
 * Hessian-vector products in plain Java, and the tasks it learns from (theory 6).
 */
package org.tasklandscape.fewshot;
