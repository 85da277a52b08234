package uk.cicw.release;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What gives the facts their meaning: installs reference dimensions, marts, indicators and the
 * views {@code trend_series_live} and {@code benchmark_live} in a database that holds the facts.
 */
@FunctionalInterface
interface Definitions {
  void install(Connection connection) throws SQLException;
}
