package uk.cicw.lake;

import java.io.Serializable;

/**
 * A committed data file of a table, to be read by a task.
 *
 * @param partition the partition whose rows it holds, as Iceberg spells it: {@code
 *     authority_code=813/last_year=2024}
 */
public record StoredFile(String table, String partition, String location, long rowCount)
    implements Serializable {

  /** The authority whose rows it holds, where the table is partitioned by authority. */
  public String authorityCode() {
    return partition.substring(partition.indexOf('=') + 1).split("/", 2)[0];
  }
}
