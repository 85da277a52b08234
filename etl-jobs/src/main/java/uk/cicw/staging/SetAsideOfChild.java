package uk.cicw.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import uk.cicw.home.Settings;
import uk.cicw.lake.ExtractRows;
import uk.cicw.lake.Lake;
import uk.cicw.lake.TableRow;
import uk.cicw.lake.TableWriter;
import uk.cicw.ledger.SetAsideLedger;
import uk.cicw.ledger.SetAsideRow;
import uk.cicw.schema.Staging;

/**
 * Accounts for staged rows that are dropped because their child was forgotten: they are set aside,
 * as they would be if they were staged now.
 */
public final class SetAsideOfChild {
  private static final int EXTRACT_ID = 2;
  private static final int ROW_NUMBER = 3;

  private final DeliveredExtracts extracts;
  private final SetAsideLedger ledger;
  private final Lake lake;

  public SetAsideOfChild(Settings settings, Jdbi jdbi, Lake lake) {
    this.extracts = new DeliveredExtracts(settings, jdbi);
    this.ledger = new SetAsideLedger(jdbi);
    this.lake = lake;
  }

  /** Writes it down, before the rows are dropped; doing it again changes nothing. */
  public void account(List<TableRow> staged) {
    List<SetAsideRow> rows = staged.stream().map(this::setAside).toList();
    ledger.forget(rows);
    Set<String> extractIds = new TreeSet<>(rows.stream().map(SetAsideRow::extractId).toList());
    if (!extractIds.isEmpty()) {
      try (TableWriter writer = lake.tables(List.of(Staging.SET_ASIDE)).writer()) {
        extractIds.forEach(extractId -> rows(extractId).forEach(writer::write));
        lake.replace(Staging.SET_ASIDE, rowsOf(extractIds), writer.finish());
      }
    }
  }

  private ExtractRows rowsOf(Set<String> extractIds) {
    return ExtractRows.of(
        extractIds.stream().map(extractId -> extracts.of(extractId).origin().key()).toList());
  }

  private SetAsideRow setAside(TableRow staged) {
    String extractId = (String) Objects.requireNonNull(staged.values()[EXTRACT_ID]);
    return new SetAsideRow(
        extractId,
        extracts.of(extractId).origin().fileId(),
        (Integer) Objects.requireNonNull(staged.values()[ROW_NUMBER]),
        Fault.FORGOTTEN.column(),
        Fault.FORGOTTEN.valueClass(),
        Fault.FORGOTTEN.reason());
  }

  private List<TableRow> rows(String extractId) {
    ExtractOrigin origin = extracts.of(extractId).origin();
    List<TableRow> rows = new ArrayList<>();
    for (SetAsideRow row : ledger.of(extractId)) {
      rows.add(
          FileStaging.setAsideRow(
              origin, row.rowNumber(), new Fault(row.column(), row.valueClass(), row.reason())));
    }
    return rows;
  }
}
