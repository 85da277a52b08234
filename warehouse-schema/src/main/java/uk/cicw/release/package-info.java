/**
 * From pinned Parquet files to an immutable release that replaces its predecessor in one atomic
 * swap: facts and their meaning for analysts, series after disclosure control for everybody, the
 * gates that stand before both, and the way back to an earlier release.
 */
@NullMarked
package uk.cicw.release;

import org.jspecify.annotations.NullMarked;
