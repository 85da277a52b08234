package uk.cicw.benchmarks;

import static java.util.stream.Collectors.groupingBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import uk.cicw.schema.ExtractTable;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;

/**
 * The full rebuild by the same script in Spark SQL, without the product.
 *
 * @param out the folder of what it makes
 */
public record PlainSparkSql(SparkSession session, String out) {
  private static final Pattern CREATE = Pattern.compile("(?s).*?create table (\\w+) as\\s(.*)");

  /**
   * Rebuilds.
   *
   * @param arguments extracts, key, bank holidays, folder of the facts
   */
  public static void main(String[] arguments) throws IOException {
    Path extracts = Path.of(arguments[0]);
    RebuildScript script = new RebuildScript("spark", arguments[0], arguments[1], arguments[2]);
    try (SparkSession session = started()) {
      PlainSparkSql sql = new PlainSparkSql(session, arguments[3]);
      session.read().option("header", true).csv(arguments[2]).createOrReplaceTempView("holidays");
      session
          .read()
          .option("header", true)
          .csv(extracts + "/source=synthetic/postcodes.csv")
          .createOrReplaceTempView("directory");
      script.prelude().forEach(sql::execute);
      Map<String, List<Path>> files = files(extracts);
      for (ExtractTable table : StagingSql.tables()) {
        raw(session, files.getOrDefault(table.name() + ".csv", List.of()))
            .createOrReplaceTempView("raw_" + table.name());
      }
      RebuildScript.rebuild().forEach(sql::execute);
      for (KeptTable fact : Facts.ABOUT_CHILDREN) {
        session
            .table(fact.name())
            .write()
            .option("compression", "zstd")
            .partitionBy("authority_code")
            .parquet(arguments[3] + "/" + fact.name());
      }
    }
  }

  /** As somebody sets it who knows that the files are many and small. */
  private static SparkSession started() {
    return SparkSession.builder()
        .master("local[*]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.ansi.enabled", "false")
        .config("spark.sql.files.openCostInBytes", "65536")
        .config("spark.sql.shuffle.partitions", "32")
        .getOrCreate();
  }

  /**
   * Names a result. It is put down in Parquet, as several later ones read most of them, and as
   * Spark would plan all of their plans again otherwise.
   */
  private void execute(String statement) {
    Matcher create = CREATE.matcher(statement);
    if (create.matches()) {
      String name = create.group(1);
      String file = out + "/steps/" + name;
      session.sql(create.group(2)).write().parquet(file);
      session.read().parquet(file).createOrReplaceTempView(name);
    } else {
      session.sql(statement);
    }
  }

  private static Map<String, List<Path>> files(Path extracts) throws IOException {
    try (Stream<Path> all = Files.walk(extracts)) {
      return all.filter(file -> file.toString().endsWith(".csv"))
          .collect(groupingBy(file -> String.valueOf(file.getFileName())));
    }
  }

  /** Spark takes columns by position, so files are read with those of the same heading. */
  private static Dataset<Row> raw(SparkSession session, List<Path> files) {
    return files.stream().collect(groupingBy(PlainSparkSql::heading)).entrySet().stream()
        .map(group -> read(session, group.getKey(), group.getValue()))
        .reduce((one, other) -> one.unionByName(other, true))
        .orElseThrow();
  }

  private static Dataset<Row> read(SparkSession session, String heading, Collection<Path> files) {
    StructType columns = new StructType();
    for (String column : heading.split(",")) {
      columns = columns.add(column, "string");
    }
    return session
        .read()
        .schema(columns)
        .option("header", true)
        .csv(files.stream().map(Path::toString).toArray(String[]::new))
        .withColumn("filename", functions.input_file_name());
  }

  /** Without the mark that may stand before it. */
  private static String heading(Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      return String.valueOf(lines.readLine()).replaceFirst("^[^A-Z]+", "");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
