/**
 * What a policy moves: the planar bodies of the benchmarks, with the contacts and limits of MuJoCo,
 * and families of tasks on them, in the plane and on quadratic rewards.
 */
package org.tasklandscape.control;
