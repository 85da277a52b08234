/**
 * Comparisons of whole processes, side by side in one run, as ratios: what the machine is busy with
 * strikes both sides alike. Never part of the tests.
 */
@NullMarked
package uk.cicw.benchmarks;

import org.jspecify.annotations.NullMarked;
