package uk.cicw.lake;

import static org.apache.iceberg.TableProperties.METRICS_MODE_COLUMN_CONF_PREFIX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DeleteFiles;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.cicw.home.Home;
import uk.cicw.home.Settings;
import uk.cicw.ledger.ActiveRun;
import uk.cicw.ledger.Fence;
import uk.cicw.ledger.LeaseLost;
import uk.cicw.ledger.Ledgers;
import uk.cicw.ledger.RunKey;
import uk.cicw.ledger.RunLedger;
import uk.cicw.ledger.RunStart;
import uk.cicw.release.PinnedTable;
import uk.cicw.schema.Column;
import uk.cicw.schema.KeptTable;

class LakeTest {
  private static final KeptTable VISITS =
      new KeptTable(
          "fact_visits",
          "one row per visit",
          List.of("authority_code", "visit_date"),
          List.of(
              Column.text("authority_code", "authority").needed(),
              Column.date("visit_date", "day").needed(),
              Column.integer("minutes_count", "how long"),
              Column.decimal("distance_miles", "how far"),
              Column.bool("is_planned", "whether it was planned")));
  private static final KeptTable STAGED =
      new KeptTable(
          "stg_visits",
          "one row per visit, as delivered by one version of the extract",
          List.of("extract_id", "row_number"),
          List.of(
              Column.text("authority_code", "authority").needed(),
              Column.integer("collection_year", "year").needed(),
              Column.text("extract_id", "version").needed(),
              Column.integer("row_number", "row").needed(),
              Column.date("received_date", "day").needed()));
  private static final Expression NORTH_LINCOLNSHIRE = Expressions.equal("authority_code", "813");
  private static final LocalDate MAY_DAY = LocalDate.of(2024, 5, 1);

  @TempDir Path folder;
  private Settings settings;
  private Lake lake;

  @BeforeEach
  void open() {
    settings = Settings.load(new Home(folder));
    Ledgers.open(settings);
    lake = Lake.open(settings);
  }

  @AfterEach
  void close() {
    lake.close();
  }

  @Test
  void gives_back_the_values_that_a_task_wrote() {
    lake.replace(VISITS, NORTH_LINCOLNSHIRE, write(visit("813", 35), visit("813", null)));

    assertThat(rows())
        .containsExactly(
            List.of("813", MAY_DAY, 35, new BigDecimal("12.500"), true),
            Arrays.asList("813", MAY_DAY, null, new BigDecimal("12.500"), true));
  }

  @Test
  void replaces_the_rows_of_one_authority_and_leaves_the_others() {
    lake.replace(VISITS, Expressions.alwaysTrue(), write(visit("813", 1), visit("812", 2)));

    lake.replace(VISITS, NORTH_LINCOLNSHIRE, write(visit("813", 3)));

    assertThat(rows())
        .extracting(row -> row.get(0) + ":" + row.get(2))
        .containsExactlyInAnyOrder("813:3", "812:2");
  }

  @Test
  void replaces_the_rows_of_one_extract_in_a_file_that_holds_others_too() {
    VersionKey april = version("813", 2023, "april");
    VersionKey may = version("813", 2024, "may");
    lake.replace(
        STAGED,
        ExtractRows.of(List.of(april, may)),
        write(STAGED, staged(april, 1), staged(april, 2), staged(may, 3)));

    lake.replace(STAGED, ExtractRows.of(List.of(may)), write(STAGED, staged(may, 4)));
    lake.replace(STAGED, ExtractRows.of(List.of(may)), write(STAGED, staged(may, 4)));

    assertThat(rows(STAGED))
        .extracting(row -> row.get(2) + ":" + row.get(3))
        .containsExactlyInAnyOrder("april:1", "april:2", "may:4");
  }

  @Test
  void a_night_looks_into_no_file_of_the_extracts_before_it() {
    VersionKey april = version("813", 2023, "april");
    VersionKey may = version("813", 2024, "may");
    lake.replace(STAGED, ExtractRows.of(List.of(april)), write(STAGED, staged(april, 1)));
    lake.replace(STAGED, ExtractRows.of(List.of(may)), write(STAGED, staged(may, 1)));

    assertThat(lake.files(STAGED, ExtractRows.of(List.of(may)))).hasSize(1);
    assertThat(lake.files(STAGED, ExtractRows.of(List.of(april, may)))).hasSize(2);
    assertThat(lake.files(STAGED, ExtractRows.of(List.of(version("812", 2024, "may"))))).isEmpty();
  }

  @Test
  void a_lake_with_a_file_for_each_extract_is_taken_up_and_merged() throws IOException {
    VersionKey april = version("813", 2023, "april");
    VersionKey may = version("813", 2024, "may");
    asBefore(april);
    asBefore(may);

    lake.replace(STAGED, ExtractRows.of(List.of(may)), write(STAGED, staged(may, 2)));
    lake.upkeep().mergeFiles(SharedSpark::context);

    assertThat(rows(STAGED))
        .extracting(row -> row.get(2) + ":" + row.get(3))
        .containsExactlyInAnyOrder("april:1", "may:2");
    assertThat(lake.pin(List.of(STAGED)).get(0).files()).hasSize(1);
  }

  /** As a release before this one staged a version. */
  private void asBefore(VersionKey version) {
    try (LakeCatalogue catalogue = LakeCatalogue.open(settings)) {
      Table table = catalogue.findOrCreate(STAGED);
      table.updateProperties().remove(METRICS_MODE_COLUMN_CONF_PREFIX + "extract_id").commit();
      table.updateSpec().addField("collection_year").addField("extract_id").commit();
      LakeTables tables =
          new LakeTables(Map.of(STAGED.name(), LakeTable.of(STAGED, catalogue.all().get(0))));
      AppendFiles append = catalogue.all().get(0).newAppend();
      try (TableWriter writer = tables.writer()) {
        writer.write(staged(version, 1));
        writer.finish().forEach(file -> append.appendFile(file.file()));
      }
      append.commit();
    }
  }

  private static VersionKey version(String authority, int year, String extractId) {
    return new VersionKey(authority, year, extractId, LocalDate.of(year, 4, 20));
  }

  private static TableRow staged(VersionKey version, int row) {
    return TableRow.of(
        STAGED,
        version.authorityCode(),
        version.collectionYear(),
        version.extractId(),
        row,
        version.receivedDate());
  }

  @Test
  void commits_nothing_when_there_is_nothing_to_replace() {
    lake.replace(VISITS, NORTH_LINCOLNSHIRE, write(visit("813", 1)));
    PinnedTable before = pin();

    boolean committed = lake.replace(VISITS, Expressions.equal("authority_code", "812"), List.of());

    assertThat(committed).isFalse();
    assertThat(pin()).isEqualTo(before);
  }

  @Test
  void pins_the_files_of_a_snapshot_while_others_are_committed() {
    lake.replace(VISITS, NORTH_LINCOLNSHIRE, write(visit("813", 1)));
    PinnedTable pinned = pin();

    lake.replace(VISITS, NORTH_LINCOLNSHIRE, write(visit("813", 2)));

    assertThat(pinned.files()).hasSize(1).allMatch(file -> Files.exists(Path.of(file)));
    assertThat(pin().files()).doesNotContainAnyElementsOf(pinned.files());
  }

  @Test
  void a_table_that_never_held_a_row_is_pinned_as_empty_and_not_created() {
    assertThat(pin()).isEqualTo(new PinnedTable("fact_visits", 0, List.of()));
  }

  @Test
  void keeps_what_another_process_finds_when_it_opens_the_lake_again() {
    lake.replace(VISITS, NORTH_LINCOLNSHIRE, write(visit("813", 7)));
    lake.close();

    lake = Lake.open(settings);

    assertThat(rows()).extracting(row -> row.get(2)).containsExactly(7);
  }

  @Test
  void gains_a_column_that_is_declared_later() {
    lake.replace(VISITS, NORTH_LINCOLNSHIRE, write(visit("813", 7)));
    List<Column> columns = new ArrayList<>(VISITS.columns());
    columns.add(1, Column.text("visitor_id", "who came"));
    KeptTable wider = new KeptTable(VISITS.name(), VISITS.grain(), VISITS.key(), columns);

    lake.replace(
        wider,
        Expressions.equal("authority_code", "812"),
        write(wider, TableRow.of(wider, "812", "v1", MAY_DAY, 5, null, false)));

    assertThat(rows(wider))
        .containsExactlyInAnyOrder(
            Arrays.asList("813", null, MAY_DAY, 7, new BigDecimal("12.500"), true),
            Arrays.asList("812", "v1", MAY_DAY, 5, null, false));
  }

  @Test
  void refuses_a_row_without_a_required_value() {
    assertThatThrownBy(() -> write(TableRow.of(VISITS, "813", null, 1, null, true)))
        .hasMessageContaining("visit_date is required and has no value");
  }

  @Test
  void commits_nothing_for_a_process_that_lost_its_lease() throws IOException {
    List<WrittenFile> files = write(visit("813", 1));
    try (ActiveRun run = begin();
        Lake overtaken = Lake.open(settings, run.lease())) {
      cancel(run);
      assertThatThrownBy(() -> overtaken.replace(VISITS, NORTH_LINCOLNSHIRE, files))
          .isInstanceOf(LeaseLost.class);
    }
    assertThat(pin().files()).isEmpty();
  }

  @Test
  void commits_nothing_either_where_the_lease_is_lost_after_it_was_asked_for() {
    lake.replace(VISITS, NORTH_LINCOLNSHIRE, write(visit("813", 7)));
    try (ActiveRun run = begin();
        LakeCatalogue fenced = LakeCatalogue.open(settings, new Fence(run.lease().token()))) {
      DeleteFiles late = fenced.find(VISITS).orElseThrow().newDelete();
      late.deleteFromRowFilter(NORTH_LINCOLNSHIRE);
      run.lease().verify();
      cancel(run);
      assertThatThrownBy(late::commit)
          .rootCause()
          .hasMessageContaining("the write lease went to another run");
    }
    assertThat(rows()).extracting(row -> row.get(2)).containsExactly(7);
  }

  private ActiveRun begin() {
    return ((RunStart.Started) runs().start(new RunKey("nightly", "2024-05-01"))).run();
  }

  private void cancel(ActiveRun run) {
    runs().cancel(run.key(), "Cancelled by the data team.");
  }

  private RunLedger runs() {
    return new RunLedger(Ledgers.open(settings), Clock.systemUTC());
  }

  @Test
  void lets_the_tasks_of_one_spark_job_write_the_files() {
    Broadcast<LakeTables> tables = SharedSpark.context().broadcast(lake.tables(List.of(VISITS)));
    List<WrittenFile> written =
        SharedSpark.context()
            .parallelize(List.of("812", "813", "839"), 3)
            .flatMap(authority -> writeInTask(tables.value(), authority).iterator())
            .collect();

    lake.replace(VISITS, Expressions.alwaysTrue(), written);

    assertThat(rows()).extracting(row -> row.get(0)).containsExactlyInAnyOrder("812", "813", "839");
  }

  private static List<WrittenFile> writeInTask(LakeTables tables, String authority) {
    try (TableWriter writer = tables.writer()) {
      writer.write(visit(authority, 1));
      return writer.finish();
    }
  }

  private static TableRow visit(String authority, @Nullable Integer minutes) {
    return TableRow.of(VISITS, authority, MAY_DAY, minutes, new BigDecimal("12.500"), true);
  }

  private List<WrittenFile> write(TableRow... rows) {
    return write(VISITS, rows);
  }

  private List<WrittenFile> write(KeptTable table, TableRow... rows) {
    try (TableWriter writer = lake.tables(List.of(table)).writer()) {
      Arrays.stream(rows).forEach(writer::write);
      return writer.finish();
    }
  }

  private List<List<Object>> rows() {
    return rows(VISITS);
  }

  private List<List<Object>> rows(KeptTable table) {
    LakeTables tables = lake.tables(List.of(table));
    List<List<Object>> rows = new ArrayList<>();
    for (StoredFile file : lake.files(table, Expressions.alwaysTrue())) {
      try (CloseableIterable<TableRow> read = tables.read(file)) {
        read.forEach(row -> rows.add(Arrays.asList(row.values())));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    return rows;
  }

  private PinnedTable pin() {
    return lake.pin(List.of(VISITS)).get(0);
  }
}
