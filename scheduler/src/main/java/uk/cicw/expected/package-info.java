/** Extracts that are expected by a working day of each month, and those that are missing. */
@NullMarked
package uk.cicw.expected;

import org.jspecify.annotations.NullMarked;
