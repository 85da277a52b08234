package uk.cicw.duckdb;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What reading a file may take from the machine.
 *
 * @param memory as DuckDB writes it
 * @param spill how much may be put on the disk when the memory is used up
 * @param spillFolder made when it is needed, and emptied
 * @param statement after which a statement is interrupted; zero: never
 * @param isStreamed whether a result is worked out while it is read, so that it never lies in
 *     memory as a whole. Of a statement that fails before its first row DuckDB then does not tell
 *     why
 */
public record ReadLimits(
    String memory, String spill, Path spillFolder, Duration statement, boolean isStreamed) {

  /** Enough for one person. */
  static final ReadLimits ALONE =
      new ReadLimits(
          "2GB",
          "8GB",
          Path.of(
              System.getProperty("java.io.tmpdir"), "cicw-spill-" + ProcessHandle.current().pid()),
          Duration.ZERO,
          false);

  /** The same, with results that lie in memory as a whole, and errors that are told in full. */
  public ReadLimits unstreamed() {
    return new ReadLimits(memory, spill, spillFolder, statement, false);
  }
}
