/** Examines machine and home, and says what to do about what is wrong. */
@NullMarked
package uk.cicw.doctor;

import org.jspecify.annotations.NullMarked;
