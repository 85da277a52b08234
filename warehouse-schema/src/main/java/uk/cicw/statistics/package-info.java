/** The statistics of small cohorts, written once as DuckDB macros: intervals, bands, rounding. */
@NullMarked
package uk.cicw.statistics;

import org.jspecify.annotations.NullMarked;
