/**
 * Holds a return against the Department's rules where it lies, before it is sent anywhere and
 * without landing it: plain Java and DuckDB, no Spark, no warehouse.
 */
@NullMarked
package uk.cicw.validate;

import org.jspecify.annotations.NullMarked;
