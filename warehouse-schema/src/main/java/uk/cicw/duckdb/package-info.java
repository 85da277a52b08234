/** DuckDB as this product opens it: to write a release, and locked down to read one. */
@NullMarked
package uk.cicw.duckdb;

import org.jspecify.annotations.NullMarked;
