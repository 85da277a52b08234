package uk.cicw.lake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.iceberg.aws.AwsClientProperties;
import org.apache.iceberg.aws.s3.S3FileIOProperties;
import uk.cicw.home.Settings;

/**
 * How the object store of the lake is reached. Tasks are given it with the tables, over an
 * encrypted line; it is no setting of Spark, which shows its settings.
 */
record ObjectStore(Settings settings) {

  /** For Iceberg; without a key of access each machine looks for one in its surroundings. */
  Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>(settings.options("lake.options"));
    put(properties, S3FileIOProperties.ENDPOINT, "endpoint");
    put(properties, AwsClientProperties.CLIENT_REGION, "region");
    put(properties, S3FileIOProperties.PATH_STYLE_ACCESS, "path-style");
    put(properties, S3FileIOProperties.ACCESS_KEY_ID, "access-key");
    settings
        .secrets()
        .of("lake.s3.secret-key")
        .ifPresent(key -> properties.put(S3FileIOProperties.SECRET_ACCESS_KEY, key));
    return properties;
  }

  private void put(Map<String, String> properties, String name, String setting) {
    settings.text("lake.s3." + setting).ifPresent(value -> properties.put(name, value));
  }
}
