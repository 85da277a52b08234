/** Runs that were due and did not run: what there is, what is missing, and making up for it. */
@NullMarked
package uk.cicw.backfill;

import org.jspecify.annotations.NullMarked;
