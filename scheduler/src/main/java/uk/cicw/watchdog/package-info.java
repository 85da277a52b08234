/**
 * Looks again and again whether each run that was due began and ended, puts right what is safe to
 * put right, and reports the rest.
 */
@NullMarked
package uk.cicw.watchdog;

import org.jspecify.annotations.NullMarked;
