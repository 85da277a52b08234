/**
 * The lake: Iceberg tables of Parquet files in a JDBC catalogue. Tasks write and read whole data
 * files, the driver commits them.
 */
@NullMarked
package uk.cicw.lake;

import org.jspecify.annotations.NullMarked;
