package uk.cicw.lake;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * This machine's disk as Hadoop sees it, without two habits of Hadoop that cost more than the
 * writing: a checksum file beside each file, and a process started to set its permissions.
 */
public final class PlainDisk extends RawLocalFileSystem {

  /**
   * Without Hadoop's defaults, of which none matters here: Iceberg copies all of it for each file
   * that it writes, which took longer than a small file.
   */
  static final Configuration CONFIGURATION = configuration();

  private static Configuration configuration() {
    Configuration configuration = new Configuration(false);
    configuration.set("fs.file.impl", PlainDisk.class.getName());
    configuration.setBoolean("fs.file.impl.disable.cache", true);
    return configuration;
  }

  /** The process' umask decides. */
  @Override
  public void setPermission(Path path, FsPermission permission) {}
}
