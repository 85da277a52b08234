package uk.cicw.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.cicw.lake.RowChange;
import uk.cicw.lake.TableRow;
import uk.cicw.schema.Facts;
import uk.cicw.schema.KeptTable;
import uk.cicw.schema.Staging;

/** Drops the rows about one child, wherever the lake has any. */
record RowsOfChild(String authority, String pseudonym) implements RowChange {
  private static final List<KeptTable> TABLES = tables();
  private static final Map<String, Integer> CHILD =
      TABLES.stream()
          .collect(Collectors.toMap(KeptTable::name, table -> table.position("child_id")));

  static RowsOfChild of(KnownChild child) {
    return new RowsOfChild(child.authority(), child.pseudonym());
  }

  /** Every table of the lake with rows about children. */
  static List<KeptTable> everywhere() {
    return TABLES;
  }

  private static List<KeptTable> tables() {
    List<KeptTable> tables = new ArrayList<>(Staging.TABLES);
    tables.add(Staging.CHILD_REPORTS);
    tables.addAll(Facts.WITH_CHILDREN);
    return List.copyOf(tables);
  }

  @Override
  public Optional<TableRow> of(TableRow row) {
    // every table begins with the code of the authority
    boolean isOfChild =
        authority.equals(row.values()[0])
            && pseudonym.equals(row.values()[Objects.requireNonNull(CHILD.get(row.table()))]);
    return isOfChild ? Optional.empty() : Optional.of(row);
  }
}
