/**
 * The meta-learning algorithms as one family over one interface: a task that gives its loss, its
 * gradient and its Hessian-vector product at a point. Linear tasks, networks and quadratics all
 * fit.
 */
package org.tasklandscape.meta;
