/** Rows of columns for people and programs: as a table, as CSV, as JSON. */
@NullMarked
package uk.cicw.listing;

import org.jspecify.annotations.NullMarked;
