/**
 * Lets lives run so that a plan is met: who starts and leaves, who lives where, when reviews are
 * held.
 */
@NullMarked
package uk.cicw.sample.course;

import org.jspecify.annotations.NullMarked;
