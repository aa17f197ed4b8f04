/**
 * The two-layer network g(W; x) = Σ<sub>j</sub> φ(⟨w<sub>j</sub>, x⟩) and its squared loss towards
 * a teacher: on samples, fast, and on the population, exactly, each with gradient and
 * Hessian-vector product; teachers in easy and hard clusters, and stationary points of two tasks.
 */
package org.tasklandscape.network;
