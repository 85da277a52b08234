package uk.cicw.lake;

import static org.apache.iceberg.TableProperties.DEFAULT_WRITE_METRICS_MODE;
import static org.apache.iceberg.TableProperties.FORMAT_VERSION;
import static org.apache.iceberg.TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED;
import static org.apache.iceberg.TableProperties.METADATA_PREVIOUS_VERSIONS_MAX;
import static org.apache.iceberg.TableProperties.METRICS_MODE_COLUMN_CONF_PREFIX;
import static org.apache.iceberg.TableProperties.PARQUET_COMPRESSION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.PartitionField;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdatePartitionSpec;
import org.apache.iceberg.UpdateProperties;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.io.ResolvingFileIO;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.types.Types.NestedField;
import uk.cicw.home.Settings;
import uk.cicw.ledger.Fence;
import uk.cicw.schema.Column;
import uk.cicw.schema.KeptTable;

/** Iceberg's catalogue in the database of the ledgers: which tables there are. */
final class LakeCatalogue implements AutoCloseable {
  private static final Namespace NAMESPACE = Namespace.of("cicw");
  private static final Map<String, String> TABLE_PROPERTIES =
      Map.of(
          FORMAT_VERSION, "2",
          PARQUET_COMPRESSION, "zstd",
          METADATA_DELETE_AFTER_COMMIT_ENABLED, "true",
          // each lists all snapshots; a hundred of them would outgrow the data
          METADATA_PREVIOUS_VERSIONS_MAX, "5",
          // bounds of columns would copy values about children into the metadata
          DEFAULT_WRITE_METRICS_MODE, "none");

  private final JdbcCatalog catalog;

  private LakeCatalogue(Settings settings, JdbcCatalog catalog) {
    this.catalog = catalog;
    catalog.setConf(new Configuration());
    catalog.initialize("lake", properties(settings));
    if (!catalog.namespaceExists(NAMESPACE)) {
      createNamespace();
    }
  }

  static LakeCatalogue open(Settings settings) {
    return new LakeCatalogue(settings, new JdbcCatalog());
  }

  /** The same, through which nothing is committed once somebody has a newer lease. */
  static LakeCatalogue open(Settings settings, Fence fence) {
    // makes the tables that the fence stands before
    open(settings).close();
    return new LakeCatalogue(
        settings, new JdbcCatalog(null, properties -> new FencedClients(properties, fence), false));
  }

  /**
   * The table as it stands, made to what was declared since: with its new columns, its partitions
   * and its properties; empty before its first row.
   */
  Optional<Table> find(KeptTable declared) {
    try {
      Table table = catalog.loadTable(identifier(declared));
      widen(table, declared);
      partition(table, declared);
      describe(table, declared);
      return Optional.of(table);
    } catch (NoSuchTableException e) {
      return Optional.empty();
    }
  }

  /** Every table that there is, declared or not. */
  List<Table> all() {
    return catalog.listTables(NAMESPACE).stream().map(catalog::loadTable).toList();
  }

  /** The name under which a table is declared. */
  static String name(Table table) {
    return TableIdentifier.parse(table.name()).name();
  }

  Table findOrCreate(KeptTable declared) {
    return find(declared).orElseGet(() -> create(declared));
  }

  private Table create(KeptTable declared) {
    Schema schema = LakeSchema.of(declared);
    Map<String, String> properties = new HashMap<>(TABLE_PROPERTIES);
    properties.putAll(bounds(declared));
    try {
      return catalog.createTable(
          identifier(declared), schema, LakeSchema.partitions(declared, schema), properties);
    } catch (AlreadyExistsException createdMeanwhile) {
      return catalog.loadTable(identifier(declared));
    }
  }

  private static void widen(Table table, KeptTable declared) {
    List<String> kept = table.schema().columns().stream().map(NestedField::name).toList();
    if (!kept.containsAll(declared.storedColumns().stream().map(Column::name).toList())) {
      table.updateSchema().unionByNameWith(LakeSchema.of(declared)).commit();
    }
  }

  /** Files that are there stay as they are partitioned. */
  private static void partition(Table table, KeptTable declared) {
    List<String> kept = table.spec().fields().stream().map(PartitionField::name).toList();
    List<String> wanted = LakeSchema.partitionColumns(declared);
    if (!Set.copyOf(kept).equals(Set.copyOf(wanted))) {
      UpdatePartitionSpec spec = table.updateSpec();
      wanted.stream().filter(column -> !kept.contains(column)).forEach(spec::addField);
      kept.stream().filter(column -> !wanted.contains(column)).forEach(spec::removeField);
      spec.commit();
    }
  }

  private static void describe(Table table, KeptTable declared) {
    Map<String, String> bounds = bounds(declared);
    if (!table.properties().entrySet().containsAll(bounds.entrySet())) {
      UpdateProperties update = table.updateProperties();
      bounds.forEach(update::set);
      update.commit();
    }
  }

  private static Map<String, String> bounds(KeptTable declared) {
    return LakeSchema.boundedColumns(declared).stream()
        .collect(Collectors.toMap(METRICS_MODE_COLUMN_CONF_PREFIX::concat, column -> "full"));
  }

  private void createNamespace() {
    try {
      catalog.createNamespace(NAMESPACE);
    } catch (AlreadyExistsException createdMeanwhile) {
      // two processes opened a new warehouse at the same time: either may have made it
    }
  }

  private static TableIdentifier identifier(KeptTable declared) {
    return TableIdentifier.of(NAMESPACE, declared.name());
  }

  private static Map<String, String> properties(Settings settings) {
    String location = LocalFiles.path(settings.lakeUri());
    Class<?> files = location.startsWith("/") ? LocalFiles.class : ResolvingFileIO.class;
    Map<String, String> properties = new HashMap<>(new ObjectStore(settings).properties());
    properties.put(CatalogProperties.URI, settings.databaseUrl());
    properties.put(CatalogProperties.WAREHOUSE_LOCATION, location);
    properties.put(CatalogProperties.FILE_IO_IMPL, files.getName());
    properties.put("jdbc.schema-version", "V1");
    if (settings.databaseUrl().startsWith("jdbc:sqlite:")) {
      properties.put("jdbc.journal_mode", "WAL");
      properties.put("jdbc.busy_timeout", "30000");
    }
    settings.databaseUser().ifPresent(user -> properties.put("jdbc.user", user));
    settings.databasePassword().ifPresent(word -> properties.put("jdbc.password", word));
    return properties;
  }

  @Override
  public void close() {
    catalog.close();
  }
}
